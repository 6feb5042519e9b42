"""Members and parents choose the language on every page, and the choice stays where it belongs."""

import re

import pytest
from django.core import mail
from django.test import Client

from tests import factories
from tests.journeys.test_a_member_reads import press
from tests.workflows.panel.urls import at
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.reading.choose_language import choose_language
from workflows.errors import InvalidRequest
from workflows.models import Invitation, Member, ParentalConsent
from workflows.notifications import send_parent_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def consent() -> ParentalConsent:
    child = factories.member(factories.panel("youth"), age_band="12-15", name="Noor")
    return ask_parent(member=child, email="ouder@example.org", by=None)


@pytest.mark.parametrize("page", ["read", "verdict", "consent", "stop"])
def test_on_every_page_of_a_round_and_it_goes_on_there(browser, page) -> None:
    invitation = factories.take_part(factories.reader())
    here = at(page, invitation)
    assert f'name="back" value="{here}"' in browser.get(here).content.decode()
    chosen = press(browser, here, at("language", invitation), language="pl", back=here)
    assert (chosen.status_code, chosen.url) == (302, here)
    assert '<html lang="pl"' in browser.get(here).content.decode()


def test_also_when_the_round_is_closed(browser) -> None:
    invitation = factories.take_part(factories.reader())
    invitation.round.outcome = "approved"
    invitation.round.closed_at = invitation.round.opened_at
    invitation.round.save()
    page = browser.get(at("closing", invitation), {"taal": "uk"})
    assert '<html lang="uk"' in page.content.decode()
    assert 'href="?taal=pl"' in page.content.decode()
    assert not page.cookies


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example/", "/admin/", "/panel/other/", ""]
)
def test_it_leads_nowhere_else(browser, back) -> None:
    invitation = factories.reader()
    here = at("welcome", invitation)
    assert press(browser, here, at("language", invitation), language="pl", back=back).url == here


@pytest.mark.parametrize("page", ["", "bereiken/", "pauze/", "bewaard/", "stoppen/"])
def test_on_every_own_page(browser, page) -> None:
    member = factories.member(factories.panel())
    home = f"/panel/mijn/{member.token}/"
    chosen = press(browser, home + page, f"{home}taal/", language="tr", back=home + page)
    assert chosen.url == home + page
    assert '<html lang="tr"' in browser.get(home + page).content.decode()
    member.refresh_from_db()
    assert (member.language, member.confirmed_at is None) == ("tr", False)


def test_a_parent_chooses_and_the_child_keeps_its_own(browser, consent) -> None:
    page = f"/panel/ouder/{consent.token}/"
    assert press(browser, page, f"{page}taal/", language="ar").url == page
    shown = browser.get(page).content.decode()
    assert '<html lang="ar" dir="rtl">' in shown
    assert Member.objects.get().page_language == "nl"
    assert send_parent_question(consent.pk)
    assert "هل تسمحون بمشاركة Noor" in re.sub("[\u2066-\u2069]", "", mail.outbox[-1].subject)


@pytest.mark.parametrize("language", ["", "xx", "fa", "tr\x00"])
def test_what_is_no_language_changes_nothing(browser, consent, language) -> None:
    page = f"/panel/ouder/{consent.token}/"
    press(browser, page, f"{page}taal/", language=language)
    consent.refresh_from_db()
    assert consent.language == ""
    with pytest.raises(InvalidRequest):
        choose_language(link=consent, language=language)


def test_the_mail_to_a_parent_leads_to_every_language(browser, consent) -> None:
    assert send_parent_question(consent.pk)
    (letter,) = mail.outbox
    links = re.findall(r"^http\S+\?taal=([\w-]+)$", letter.body, re.MULTILINE)
    assert sorted(links) == sorted(["nl-x-simple", "en", "tr", "ar", "pl", "uk", "nl"])  # the last: privacy
    page = f"/panel/ouder/{consent.token}/?taal=uk"
    assert '<html lang="uk"' in browser.get(page).content.decode()
    said = press(browser, page, answer="yes").content.decode()  # the answer is in that language too
    assert '<html lang="uk"' in said
    consent.refresh_from_db()
    assert (consent.language, consent.given_at is None) == ("", False)


def test_a_link_that_was_taken_back_is_read_in_any_language(client) -> None:
    invitation = factories.reader()
    Invitation.objects.update(revoked_at=invitation.created_at)
    page = client.get(at("welcome", invitation), {"taal": "pl"})
    assert page.status_code == 410
    assert '<html lang="pl"' in page.content.decode()
    assert 'href="?taal=uk"' in page.content.decode()
