"""Pasting into a text, in a real browser: what Word and a PDF put on the clipboard, as it is stored."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.content.models import ArticlePage
from tests import factories
from tests.cms.content.paste.clipboards import CLIPBOARDS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORD = CLIPBOARDS["Word: a whole text"]
PASTE = """(element, [html, text]) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", text);
  element.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def article() -> ArticlePage:
    return factories.article(body=factories.body("Begin"))


def rich_text(editor: Page) -> Any:
    field = editor.get_by_role("textbox").filter(has_text="Begin").last
    field.click()
    editor.keyboard.press("Control+End")
    editor.keyboard.press("Enter")
    return field


def stored(article: ArticlePage) -> list[tuple[str, str]]:
    article.refresh_from_db()
    body = article.get_latest_revision_as_object().body
    return [(block["type"], _without_keys(block["value"])) for block in body.get_prep_value()]


def _without_keys(value: Any) -> Any:
    return re.sub(r' data-block-key="\w+"', "", value) if isinstance(value, str) else value


def save(editor: Page, words: str) -> None:
    sent = editor.locator('input[name="body-1-value"]')
    expect(sent).to_have_value(re.compile(words))  # Draftail tells the form after a moment
    with editor.expect_navigation():
        editor.get_by_role("button", name="Bewaar concept").click()


def test_what_word_copies_becomes_headings_paragraphs_and_lists(editor: Page, article: ArticlePage) -> None:
    field = rich_text(editor)
    field.evaluate(PASTE, [WORD.html, WORD.text])
    expect(field).to_contain_text("een plan")
    expect(editor.get_by_role("status").filter(has_text="afbeeldingen")).to_be_visible()
    save(editor, "een plan")
    assert stored(article)[1:] == [
        ("paragraph", "<p>Begin</p>"),
        ("heading", "Wat vraagt u aan?"),
        ("paragraph", WORD.becomes.partition("</h2>")[2]),
    ]


def test_lines_of_a_pdf_become_a_paragraph(editor: Page, article: ArticlePage) -> None:
    field = rich_text(editor)
    pdf = CLIPBOARDS["PDF: lines and a hyphen"]
    field.evaluate(PASTE, ["", pdf.text])
    expect(field).to_contain_text("een kind nodig heeft")
    summary = editor.locator("#id_summary")
    summary.fill("")
    summary.evaluate(PASTE, ["", pdf.text])
    expect(summary).to_have_value(pdf.becomes[3:-4])
    save(editor, "een kind nodig heeft")
    assert stored(article)[1:] == [("paragraph", f"<p>Begin</p>{pdf.becomes}")]


def test_what_cannot_be_tidied_up_is_pasted_as_words(editor: Page) -> None:
    field = rich_text(editor)
    editor.route("**/admin/paste/", lambda route: route.abort())
    field.evaluate(PASTE, ["<p>Een\u00a0<b>woord</b></p>", "Een woord…"])
    expect(field).to_contain_text("Een woord…")
    expect(editor.get_by_role("status").filter(has_text="opmaak")).to_be_visible()
