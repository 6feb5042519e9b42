"""Picking what each region has of its own, in a real browser: no token is typed."""

import re

import pytest
from playwright.sync_api import Page, expect

from cms.content.models import ArticlePage
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def article() -> ArticlePage:
    return factories.article(body=factories.body("Hebt u een vraag? Bel"))


def test_a_number_is_picked_from_the_list(editor: Page) -> None:
    text = editor.get_by_role("textbox").filter(has_text="Hebt u een vraag?").last
    text.click()
    editor.keyboard.press("Control+End")
    editor.keyboard.insert_text(" ")
    pick = editor.locator("select.placeholders:visible").first
    expect(pick.locator("option")).to_have_count(7)
    pick.select_option("{telefoon}")
    expect(text).to_contain_text("Bel {telefoon}")
    editor.keyboard.insert_text(". ")
    pick.select_option("{steunpunt}")
    expect(text).to_contain_text("Bel {telefoon}. {Steunpunt}")  # a sentence begins with a capital
    expect(pick).to_have_value("")
    editor.keyboard.insert_text(" helpt.")
    # and that is what the form sends
    sent = editor.locator('input[name="body-1-value"]')
    expect(sent).to_have_value(re.compile("Bel {telefoon}. {Steunpunt} helpt."))
