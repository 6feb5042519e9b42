"""Experts see the text and its sources side by side; the top of a page leaves the room to the text."""

from typing import Any

import pytest

from tests import factories
from tests.browser.facts import LAW, expert, youth
from tests.workflows.panel.urls import at
from workflows.models import Invitation, Remark

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
#: how many rows the controls above the words take
ROWS = """() => {
  const shown = [...document.querySelectorAll(".back, .progress, .languages > summary, .tools button")]
    .map((one) => one.getBoundingClientRect()).filter((box) => box.height);
  const rows = [];
  for (const { top, bottom } of shown) {
    const row = rows.find((one) => top < one.bottom - 4 && bottom > one.top + 4);
    if (row) Object.assign(row, { top: Math.min(row.top, top), bottom: Math.max(row.bottom, bottom) });
    else rows.push({ top, bottom });
  }
  return rows.length;
}"""


def box(this: Any, which: str) -> dict[str, float]:
    found: dict[str, float] = this.page.locator(which).bounding_box()
    return found


@pytest.mark.parametrize(("page", "parts"), [("read", ()), ("question", ("sources",))])
def test_they_stand_side_by_side_where_there_is_room(phone, page, parts) -> None:
    this = phone(width=1280, height=900)
    this.open(at(page, expert(), *parts))
    text, sources = box(this, "article.text"), box(this, ".sources")
    apart = (sources["x"] - text["x"] - text["width"], text["x"] - sources["x"] - sources["width"])
    assert max(apart) > 0, "one does not stand upon the other"
    assert text["y"] < 900
    assert sources["y"] < 900
    assert this.page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_on_a_phone_one_leads_to_the_other(phone) -> None:
    this = phone(width=320)
    this.open(at("read", expert()))
    text, sources = box(this, "article.text"), box(this, ".sources")
    assert sources["y"] > text["y"] + text["height"]
    this.page.click(".jump [href='#sources']")
    assert this.page.evaluate("scrollY") > text["y"] + text["height"] / 2
    this.page.click(".jump [href='#text']")
    assert this.page.evaluate("scrollY") < text["y"] + 1


def test_a_tap_leads_to_what_is_the_matter_with_a_fact(phone) -> None:
    this = phone(width=360)
    this.open(at("read", expert()))
    this.page.locator("#p-summary .s").first.tap()
    assert this.page.locator("#sheet [data-kind]").count() == 4
    this.page.tap("[data-kind=fact]")
    this.page.wait_for_url("**/?soort=fact")
    assert this.page.is_checked("[name=kind][value=fact]")
    assert this.page.is_visible("[name=reason][value=outdated]")
    assert not this.page.is_visible("[name=reason][value=hard_word]")
    this.page.check("[name=reason][value=outdated]")
    this.page.check(f"[name=source][value='{LAW['title']}']")
    this.page.fill("#note", "It is ten weeks now.")
    this.page.click(".main-button")
    this.page.wait_for_selector("#p-summary .mark.fact")
    mark = Remark.objects.get()
    assert (mark.reason, mark.source, mark.note) == ("outdated", LAW["title"], "It is ten weeks now.")


def test_a_parent_is_not_asked_for_facts(phone) -> None:
    this = phone(width=360)
    this.open(at("read", factories.take_part(factories.reader(language="en"))))
    this.page.locator("#p-summary .s").first.tap()
    assert this.page.locator("#sheet [data-kind]").count() == 3


@pytest.mark.parametrize("width", [320, 360])
def test_the_top_takes_two_rows(phone, width) -> None:
    invitation = youth()
    this = phone(width=width)
    found = {}
    for language in ("nl", "nl-x-simple", "en", "tr", "ar", "pl", "uk"):
        Invitation.objects.update(language=language)
        for page, parts in (("welcome", ()), ("read", ()), ("question", ("easy",)), ("verdict", ())):
            this.open(at(page, invitation, *parts))
            assert this.page.evaluate("document.documentElement.scrollWidth") <= width
            found[language, page] = this.page.evaluate(ROWS)
    assert {where: rows for where, rows in found.items() if rows > 2} == {}


def test_the_languages_open_over_the_page_and_are_shut_again(phone) -> None:
    invitation = youth()
    this = phone(width=320)
    this.open(at("read", invitation))
    this.page.click(".languages > summary")
    assert this.page.is_visible(".languages button[value=tr]")
    assert this.page.evaluate("document.documentElement.scrollWidth") <= 320
    this.page.click(".languages button[value=tr]")
    assert this.page.get_attribute("html", "lang") == "tr"
    assert not this.page.is_visible(".languages button[value=tr]")
