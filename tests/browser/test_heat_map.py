"""The editor's heat map and the answers to remarks in a real browser: axe, keyboard, a narrow window."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from tests import factories
from tests.browser.phone import WCAG
from workflows.actions.reading.add_remark import add_remark
from workflows.actions.reading.save_answer import save_answer
from workflows.enums import Decision, QuestionKind, RemarkKind
from workflows.models import Round
from workflows.rules.questions import Question

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HARD, EASY = "Het bestuur beslist conform de wet.", "Bel de school."
BLOCK = "00000000-0000-4000-8000-000000000001"
DO = Question("key-do", QuestionKind.DO, "Wat doet u als eerste?")


@pytest.fixture
def closed() -> Round:
    """A round in which four of five found a sentence hard, and one liked the next."""
    factories.workflow(factories.panel(members=5))
    page = factories.article(body=factories.body(f"{HARD} {EASY}"))
    page.get_workflow().start(page, factories.superuser())
    Round.objects.update(questions=[DO.to_json()])
    readers = [factories.take_part(one) for one in Round.objects.get().invitations.order_by("pk")]
    for number, reader in enumerate(readers):
        kind = RemarkKind.UNKNOWN_WORD if number == 3 else RemarkKind.MINUS
        if number < 4:
            add_remark(invitation=reader, passage=BLOCK, kind=kind, start=0, end=len(HARD), note="Conform?")
        save_answer(invitation=reader, question="key-do", text="Ik bel.")
    start = len(HARD) + 1
    add_remark(invitation=readers[4], passage=BLOCK, kind=RemarkKind.PLUS, start=start, end=start + len(EASY))
    for reader in readers:
        factories.decide(invitation=reader, decision=Decision.NO)
    return Round.objects.get()


@pytest.fixture
def window(browser: Browser, live_server: Any) -> Iterator[Page]:
    """A window of an editor who is signed in."""
    client = Client()
    client.force_login(factories.with_role())
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    context.add_cookies([session])
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


def look(window: Page, server: Any, name: str, found: Round) -> None:
    window.goto(server.url + reverse(f"validation:{name}", args=[found.pk]))


def check(window: Page) -> None:
    """Our part of the screen: nothing for axe to say, and nothing wider than the window."""
    options = {"runOnly": WCAG, "resultTypes": ["violations"]}
    found = Axe().run(window, context="#main .w-mt-8, .heat-text, .said, .to-answer", options=options)
    violations = found.response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations] == []
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_numbers_lie_over_the_text_and_lead_to_what_was_said(window, live_server, closed) -> None:
    look(window, live_server, "round", closed)
    hard = window.locator(".heat-text .heat--3")
    expect(hard).to_have_text(HARD)
    assert hard.evaluate("(one) => getComputedStyle(one).textDecorationStyle") == "double"
    badge = window.get_by_role("link", name="3 minus, 1 unknown words, 0 plus")
    expect(badge).to_have_text("−3?1")
    expect(window.get_by_role("link", name="0 minus, 0 unknown words, 1 plus")).to_have_text("+1")
    check(window)
    badge.focus()
    window.keyboard.press("Enter")
    assert window.evaluate("document.querySelector(':target').querySelectorAll('li').length") == 4
    assert window.locator(":target").get_by_text("Conform?").count() == 4


@pytest.mark.parametrize("name", ["round", "replies", "scores"])
def test_a_narrow_window_is_wide_enough(window, live_server, closed, name) -> None:
    window.set_viewport_size({"width": 400, "height": 800})
    look(window, live_server, name, closed)
    check(window)


def test_a_passage_is_answered_with_the_keyboard(window, live_server, closed) -> None:
    look(window, live_server, "replies", closed)
    check(window)
    window.get_by_role("radio", name="Changed", exact=True).focus()
    window.keyboard.press("Space")
    window.keyboard.press("Tab")
    window.keyboard.insert_text("Wij schrijven nu: zoals in de wet staat.")
    window.get_by_role("button", name="Answer these remarks").press("Enter")
    expect(window.locator("[data-progress]")).to_contain_text("4 of 4")
    assert closed.replies.get().remarks.count() == 4
    check(window)


def test_answers_are_scored(window, live_server, closed) -> None:
    look(window, live_server, "scores", closed)
    for choice in window.get_by_role("radio", name="Right", exact=True).all():
        choice.check()
    window.get_by_role("button", name="Keep the scores").click()
    expect(window.locator("[data-understanding=reached]")).to_be_visible()
    check(window)
