"""A link as a QR code, for who manages panels: of who is reached by hand, one at a time, on record."""

from urllib.parse import unquote

import pytest
import segno
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from tests import factories
from workflows.actions.members.ask_parent import ask_parent
from workflows.enums import Decision
from workflows.mails.urls import invitation_url
from workflows.models import Invitation, Member
from workflows.queries.rounds.tallies import panel_counts

pytestmark = pytest.mark.django_db
BY_HAND = {"reached_by": "hand", "email": "", "mailbox": ""}


@pytest.fixture
def account():
    made = factories.editor()
    made.user_permissions.add(*Permission.objects.filter(codename__in=["access_admin", "change_member"]))
    return made


@pytest.fixture
def manager(account) -> Client:
    browser = Client()
    browser.force_login(account)
    return browser


def by_hand(**fields) -> Invitation:
    invitation = factories.reader(**fields)
    Member.objects.filter(pk=invitation.member_id).update(**BY_HAND)
    invitation.refresh_from_db()
    return invitation


def test_the_page_shows_no_link_before_the_button(manager) -> None:
    invitation = by_hand()
    page = manager.get(f"/admin/hand-over/invitation/{invitation.pk}/").content.decode()
    assert invitation_url(invitation) not in page
    assert "data:image/svg+xml" not in page
    assert Invitation.objects.get().handed_over_at is None
    assert not ModelLogEntry.objects.filter(action="workflows.hand_over_link").exists()


def test_the_button_shows_the_code_and_the_words_and_is_on_record(manager, account) -> None:
    invitation = by_hand(name="Fatima & co", language="en", title="Rechten?")
    answer = manager.post(f"/admin/hand-over/invitation/{invitation.pk}/")
    page = answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert invitation_url(invitation) in page
    assert "https://wa.me/?text=Hello%20Fatima%20%26%20co%21%20" in page
    assert invitation_url(invitation) in unquote(page)
    code = segno.make(invitation_url(invitation), error="m", micro=False)
    drawn = code.svg_data_uri(scale=8, border=4, dark="#000", light="#fff", omitsize=True)
    assert drawn.split(",")[1][-200:].replace("'", "&#x27;") in page
    assert Invitation.objects.get().handed_over_by == account
    assert ModelLogEntry.objects.get(action="workflows.hand_over_link").user == account
    factories.decide(invitation=invitation, decision=Decision.YES)
    assert panel_counts([invitation.round])[0]["handed_over"] == 1


def test_the_own_page_and_the_question_to_a_parent_too(manager) -> None:
    panel = factories.panel("youth", language="en")
    member = factories.member(panel, age_band="12-15", **BY_HAND)
    consent = ask_parent(member=member, email="ouder@example.org", by=None)
    for kind, number, part in (("member", member.pk, "mijn"), ("parent", consent.pk, "ouder")):
        page = manager.post(f"/admin/hand-over/{kind}/{number}/").content.decode()
        assert f"/panel/{part}/" in page
    assert Member.objects.get().handed_over_at


def test_of_who_is_reached_by_e_mail_there_is_no_link(manager) -> None:
    invitation = factories.reader()
    for kind, number in (("invitation", invitation.pk), ("member", invitation.member_id)):
        for ask in (manager.get, manager.post):
            assert ask(f"/admin/hand-over/{kind}/{number}/").status_code == 404


@pytest.mark.parametrize("superuser", [False, True])
def test_who_worked_on_the_text_gets_no_link_whatever_the_rights(manager, account, superuser) -> None:
    account.is_superuser = superuser
    account.save()
    invitation = by_hand(owner=account)
    for kind, number in (("invitation", invitation.pk), ("member", invitation.member_id)):
        answer = manager.post(f"/admin/hand-over/{kind}/{number}/")
        assert answer.status_code == 302
    assert Invitation.objects.get().handed_over_at is None
    assert Member.objects.get().handed_over_at is None


@pytest.mark.parametrize("kind", ["invitation", "member", "parent", "secret"])
def test_what_is_of_no_use_is_not_there(manager, kind) -> None:
    assert manager.get(f"/admin/hand-over/{kind}/999/").status_code == 404


def test_a_link_that_was_taken_back_is_not_handed_over(manager) -> None:
    invitation = by_hand()
    Invitation.objects.update(revoked_at=timezone.now())
    assert manager.post(f"/admin/hand-over/invitation/{invitation.pk}/").status_code == 404


def test_nobody_else_sees_a_link(client) -> None:
    invitation = by_hand()
    address = f"/admin/hand-over/invitation/{invitation.pk}/"
    assert client.post(address).url.startswith("/admin/login/")
    client.force_login(factories.editor())
    assert client.post(address).url.startswith("/admin/login/")
