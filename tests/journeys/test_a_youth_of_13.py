"""A youth of 13 and a parent: two links, two answers, and either of them can stop."""

import re

import pytest
from django.core import mail
from django.test import Client

from tests import factories
from tests.journeys.test_a_member_reads import press
from tests.workflows.panel.urls import at
from workflows.actions.members.confirm_membership import confirm_membership
from workflows.actions.members.save_member import save_member
from workflows.actions.rounds.invite_member import invite_member
from workflows.models import Invitation, Member, ParentalConsent, Remark, Round, Verdict
from workflows.queries.members.eligibility import members_to_invite

pytestmark = pytest.mark.django_db
PARENT = "vader@example.org"


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def noor(django_capture_on_commit_callbacks) -> Member:
    """On the panel; a parent has been asked."""
    panel = factories.panel("youth", language="en")
    with django_capture_on_commit_callbacks(execute=True):
        member = save_member(
            member=Member(panel=panel, name="Noor", email="noor@example.org", age_band="12-15"),
            parent_email=PARENT,
            by=None,
        )
        confirm_membership(member=member)
    member.refresh_from_db()
    return member


def link_in(message) -> str:
    return re.search(r"http://[^/]+(/panel/\S+)", message.body)[1]


def invited(noor: Member, capture) -> Invitation:
    page = factories.article(language="en")
    opened = factories.round_of(noor.panel, page)
    with capture(execute=True):
        for member in members_to_invite(noor.panel, page):
            invite_member(round=opened, member=member)
    return Invitation.objects.get()


def answer_everything(browser: Client, invitation: Invitation) -> None:
    press(browser, at("welcome", invitation))
    press(browser, at("consent", invitation), agree="yes")
    press(browser, at("mark", invitation, "summary"), kind="minus", note="Moeilijk.")
    press(browser, at("verdict", invitation), decision="no", comment="Korter.")
    assert Remark.objects.count() == Verdict.objects.count() == 1


def test_both_say_yes_and_the_parent_stops(browser, noor, django_capture_on_commit_callbacks) -> None:
    (question,) = mail.outbox
    assert question.to == [PARENT]
    parents_page = link_in(question)
    own_page = f"/panel/mijn/{noor.token}/"
    assert "We have asked your parent" in browser.get(own_page).content.decode()
    assert members_to_invite(noor.panel, factories.article()) == []

    page = browser.get(parents_page).content.decode()  # opening it, as mail scanners do, says nothing
    assert "May Noor read texts with us?" in page
    assert ParentalConsent.objects.get().given_at is None
    said = press(browser, parents_page, answer="yes").content.decode()
    assert "Noor may take part" in said
    assert ParentalConsent.objects.get().email == ""

    invitation = invited(noor, django_capture_on_commit_callbacks)
    assert mail.outbox[-1].to == ["noor@example.org"]
    assert invitation.round.text.title in browser.get(own_page).content.decode()
    answer_everything(browser, invitation)
    assert "Said yes on" in browser.get(f"{own_page}bewaard/").content.decode()

    asked = press(browser, parents_page, answer="no").content.decode()
    assert "We cannot bring them back." in asked
    assert Member.objects.exists()
    said = press(browser, parents_page, answer="no", sure="1").content.decode()
    assert "Noor does not take part" in said
    assert not Member.objects.exists()
    assert not ParentalConsent.objects.exists()
    assert not Remark.objects.exists()
    assert not Verdict.objects.exists()
    assert Round.objects.get().is_open
    for gone in (parents_page, own_page):
        assert browser.get(gone).status_code == 410
    assert browser.get(at("welcome", invitation)).status_code == 410


def test_the_youth_stops(browser, noor, django_capture_on_commit_callbacks) -> None:
    parents_page = link_in(mail.outbox[0])
    press(browser, parents_page, answer="yes")
    answer_everything(browser, invited(noor, django_capture_on_commit_callbacks))
    own_page = f"/panel/mijn/{noor.token}/"
    said = press(browser, own_page, f"{own_page}stoppen/").content.decode()
    assert "You have stopped" in said
    assert not Remark.objects.exists()
    assert not Verdict.objects.exists()
    assert not Member.objects.exists()
    assert browser.get(parents_page).status_code == 410


def test_the_parent_says_no_at_once(browser, noor) -> None:
    press(browser, link_in(mail.outbox[0]), answer="no", sure="1")
    assert not Member.objects.exists()
    assert not ParentalConsent.objects.exists()


def test_an_answer_that_is_none_changes_nothing(browser, noor) -> None:
    assert press(browser, link_in(mail.outbox[0]), answer="perhaps").status_code == 200
    assert ParentalConsent.objects.get().given_at is None
    assert Member.objects.exists()


def test_a_second_press_of_yes(browser, noor) -> None:
    page = link_in(mail.outbox[0])
    for _press in range(2):
        assert "may take part" in press(browser, page, answer="yes").content.decode()
    assert ParentalConsent.objects.count() == 1
