"""A mark stays at the sentence that was tapped, whatever a browser makes of it; the sheet says its steps."""

import pytest

from tests import factories
from tests.workflows.panel.urls import at
from workflows.models import Remark

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
#: as browsers do it: every piece of text gets two elements around it, and longer words inside
TRANSLATED = r"""() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    const outer = document.createElement("font"), inner = document.createElement("font");
    inner.textContent = text.data.replace(/\w+/g, "kelimeler 😀");
    outer.append(inner);
    text.replaceWith(outer);
  }
}"""
NAME = "document.getElementById(document.getElementById('sheet').getAttribute('aria-labelledby')).innerText"
FOCUS = "document.activeElement.innerText"


@pytest.fixture
def this(phone):
    made = factories.reader(language="en", summary="Short one. A second 😀 sentence here. The third.")
    opened = phone(width=360)
    opened.open(at("read", factories.take_part(made)))
    return opened


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_translated_sentence_is_marked_where_it_was_sent(this, number) -> None:
    sentence = ("Short one.", "A second 😀 sentence here.", "The third.")[number]
    this.page.evaluate(TRANSLATED)
    assert sentence not in this.page.inner_text("#p-summary")
    this.page.locator("#p-summary .s").nth(number).tap()
    assert this.page.inner_text(".quoted") == sentence
    this.page.tap("[data-kind=plus]")
    this.page.wait_for_selector("#p-summary .s.plus")
    assert Remark.objects.get().quote == sentence
    assert this.page.inner_text("#p-summary .s.plus") == sentence


def test_a_word_is_chosen_from_the_words_that_were_sent(this) -> None:
    this.page.evaluate(TRANSLATED)
    this.page.locator("#p-summary .s").nth(1).tap()
    this.page.tap("[data-kind=unknown_word]")
    assert this.page.locator(".chip").all_inner_texts() == ["A", "second", "sentence", "here"]
    this.page.locator(".chip").nth(2).tap()
    this.page.wait_for_selector("#p-summary .s.unknown_word")
    assert Remark.objects.get().quote == "sentence"


def test_selecting_translated_words_marks_their_sentence(this) -> None:
    this.page.evaluate(TRANSLATED)
    this.page.evaluate("""() => {
      const words = document.querySelectorAll("#p-summary .s")[1].querySelector("font font").firstChild;
      getSelection().setBaseAndExtent(words, 3, words, 9);
      document.querySelector("[data-marking]").dispatchEvent(new Event("pointerup"));
    }""")
    this.page.wait_for_selector("dialog[open]")
    assert this.page.inner_text(".quoted") == "A second 😀 sentence here."


def test_the_sheet_says_each_step_and_goes_a_step_back(this) -> None:
    page = this.page
    page.locator("#p-summary .s").nth(1).tap()
    described = page.get_attribute("#sheet", "aria-describedby")
    assert page.inner_text(f"#{described}") == "A second 😀 sentence here."
    for button, heading in (
        (None, "What do you think of this piece?"),
        ("[data-kind=minus]", "What makes it hard or unclear?"),
        ("[data-back]", "What do you think of this piece?"),
        ("[data-kind=unknown_word]", "Which word do you not know?"),
        ("[data-back]", "What do you think of this piece?"),
    ):
        if button:
            page.tap(button)
        assert page.evaluate(NAME) == page.evaluate(FOCUS) == heading
        this.check(f"sheet: {heading}")
    assert page.locator("[data-back]").is_hidden()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "p-summary"
    assert not Remark.objects.exists()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_verdict_without_a_choice_leads_to_what_is_missing(phone, scripts) -> None:
    this = phone(width=320, scripts=scripts)
    this.open(at("verdict", factories.take_part(factories.reader(language="en"))))
    this.bytes = 0
    with this.page.expect_navigation():
        this.page.click(".main-button")
    this.check("verdict, nothing chosen")
    assert this.page.title() == "Error: The last question"
    summary = this.page.locator("#errors")
    this.page.keyboard.press("Tab")
    assert summary.locator("a:focus").count() == 1
    this.page.keyboard.press("Enter")
    assert this.page.locator("#decision:focus").count() == 1
