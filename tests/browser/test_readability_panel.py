"""The panel "Readability" in a real browser: it reads along, leads to a mark and replaces a word."""

from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, Locator, Page, expect

from cms.content.actions.load_house_list import load_house_list
from tests import factories

HARD = "Indien ouders participeren in de besluitvorming wordt door het bestuur conform de wet besloten. "
EASY = "U belt de juf van uw kind. "

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1400, "height": 900}) as context:
        yield context.new_page()


@pytest.fixture
def editor(browser_page, live_server) -> Page:
    load_house_list()
    article = factories.article(body=factories.body(EASY * 11, EASY))
    client = Client()
    client.force_login(factories.superuser())
    session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    browser_page.context.add_cookies([session])
    browser_page.goto(f"{live_server.url}/admin/pages/{article.pk}/edit/")
    browser_page.click("[data-side-panel-toggle=readability]")
    return browser_page


def marked(page: Page, quote: str):
    return page.locator(".readability__mark", has=page.get_by_role("button", name=f"“{quote}”"))


def undo_until_gone(field: Locator, words: str) -> None:
    """Press undo as a person does: again, when a busy editor has not taken the key up yet."""
    for _ in range(5):
        field.press("Control+z")
        field.page.wait_for_timeout(500)
        if words not in field.inner_text():
            break
    expect(field).not_to_contain_text(words)


def selected(page: Page) -> str:
    return page.evaluate("getSelection().toString()")


def test_it_reads_along_leads_to_a_word_and_replaces_it(editor: Page) -> None:
    level = editor.locator("[data-readability-level]")
    expect(level).to_contain_text("1")
    text = editor.get_by_role("textbox").filter(has_text="U belt de juf").last
    text.click()
    editor.keyboard.press("Control+End")
    editor.keyboard.insert_text(" " + HARD * 30)
    expect(level).not_to_have_attribute("data-level", "1")
    expect(editor.locator("[data-readability-target]")).to_have_attribute("data-state", "missed")

    marked(editor, "Indien").locator(".readability__quote").click()
    assert selected(editor) == "Indien"
    assert editor.evaluate("CSS.highlights.get('readability-current').size") == 1

    marked(editor, "Indien").locator(".readability__replace").first.click()
    expect(text).to_contain_text("kind.  Als ouders participeren")
    undo_until_gone(text, "Als ouders")


def test_a_word_in_a_plain_field_keeps_its_capital(editor: Page) -> None:
    summary = editor.locator("[name=summary]")
    summary.fill("Conform de wet beslist de school.")
    marked(editor, "Conform").locator(".readability__replace").first.click()
    expect(summary).to_have_value("Volgens de wet beslist de school.")
    summary.press("Control+z")
    expect(summary).to_have_value("Conform de wet beslist de school.")


def test_it_can_be_used_with_the_keyboard_alone(editor: Page) -> None:
    editor.locator("[name=title]").fill("Conform de wet")
    mark = marked(editor, "Conform").locator(".readability__quote")
    mark.focus()
    editor.keyboard.press("Enter")
    expect(editor.locator("[name=title]")).to_be_focused()
    assert editor.evaluate("document.activeElement.selectionEnd") == len("Conform")


def test_when_the_server_cannot_be_reached_it_says_so_and_goes_on(editor: Page) -> None:
    expect(editor.locator("[data-readability-level]")).to_contain_text("1")
    editor.route("**/admin/readability/", lambda route: route.abort())
    editor.locator("[name=summary]").fill("Iets anders.")
    expect(editor.locator("[data-readability-notice]")).not_to_be_empty()
    editor.unroute("**/admin/readability/")
    expect(editor.locator("[data-readability-notice]")).to_be_empty(timeout=10_000)
