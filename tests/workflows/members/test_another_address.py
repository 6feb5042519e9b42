"""What was mailed to an address ends with it, and a new address says yes by a link that was mailed there."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from tests import factories
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.confirm_membership import confirm_membership
from workflows.actions.members.save_member import save_member
from workflows.actions.members.set_preferences import set_preferences
from workflows.actions.rounds.invite_member import invite_member
from workflows.enums import Decision, ReachedBy
from workflows.models import Invitation, Member, Verdict

pytestmark = pytest.mark.django_db
NEW = "nieuw@example.org"


def by_desk(member: Member) -> None:
    member.email = NEW
    save_member(member=member, by=None)


def by_member(member: Member) -> None:
    set_preferences(member=member, language="nl", reached_by=ReachedBy.EMAIL, email=NEW)


@pytest.fixture
def invited():
    """An invitation to an open round, that went out."""
    opened = factories.round_of(factories.panel())
    return invite_member(round=opened, member=factories.member(opened.panel, email="oud@example.org"))


def status(name: str, token: str) -> int:
    return Client().get(reverse(f"panel:{name}", args=[token])).status_code


@pytest.mark.parametrize("change", [by_desk, by_member])
def test_links_to_the_old_address_end_and_come_to_the_new_one_after_its_yes(
    invited, change, django_capture_on_commit_callbacks
) -> None:
    old = {"welcome": invited.token, "mine": invited.member.token, "confirm": invited.member.token}
    assert status("welcome", old["welcome"]) == 200
    with django_capture_on_commit_callbacks(execute=True):
        change(Member.objects.get())
    assert {name: status(name, token) for name, token in old.items()} == dict.fromkeys(old, 410)
    (question,) = [message for message in mail.outbox if message.to == [NEW]]
    member = Member.objects.get()
    assert reverse("panel:mine", args=[member.token]) in question.body
    mail.outbox = []
    with django_capture_on_commit_callbacks(execute=True):
        Client().post(reverse("panel:confirm", args=[member.token]))
    (letter,) = mail.outbox
    assert letter.to == [NEW]
    assert reverse("panel:welcome", args=[Invitation.objects.get().token]) in letter.body


@pytest.mark.parametrize("change", [by_desk, by_member])
def test_a_verdict_stays_and_nobody_casts_it_again(invited, change) -> None:
    factories.decide(invitation=invited, decision=Decision.YES)
    change(Member.objects.get())
    kept = Invitation.objects.get()
    assert Verdict.objects.get().invitation == kept
    assert (kept.mailbox_mark, kept.revoked_at) == (invited.mailbox_mark, None)
    confirm_membership(member=kept.member)
    assert not Invitation.objects.unsent().exists()


def test_an_address_that_reads_this_text_already_gets_no_second_link(invited) -> None:
    panel, other = factories.panel(), factories.round_of(factories.panel())
    there = factories.member(panel, email=NEW)
    factories.invite(there, invited.round)  # as one of a neighbouring region does
    mine = factories.invite(invited.member, other)
    by_member(Member.objects.get(pk=invited.member_id))
    invited.refresh_from_db()
    mine.refresh_from_db()
    assert invited.revoked_at
    assert (mine.revoked_at, len(mine.mailbox_mark)) == (None, 64)


def test_the_page_says_where_to_look_and_leads_nowhere() -> None:
    member = factories.member(factories.panel())
    data = {"language": "nl", "reached_by": "email", "email": NEW, "made_from": member.fingerprint}
    answer = Client().post(reverse("panel:reach", args=[member.token]), data)
    page = answer.content.decode()
    assert NEW in page
    renewed = Member.objects.get().token
    assert renewed != member.token
    assert renewed not in page
    assert "Location" not in answer.headers


def test_the_same_mailbox_written_otherwise_is_no_other_address() -> None:
    member = factories.member(factories.panel(), email="ada@example.org")
    token = member.token
    set_preferences(member=member, language="nl", reached_by=ReachedBy.EMAIL, email="Ada+lezen@example.org")
    kept = Member.objects.get()
    assert kept.confirmed_at
    assert kept.token == token


def test_a_child_is_not_reached_where_its_parent_is_asked() -> None:
    child = factories.member(factories.panel("youth"), age_band="12-15", confirmed_at=None)
    ask_parent(member=child, email=NEW, by=None)
    for change in (by_desk, by_member):
        with pytest.raises(ValidationError):
            change(Member.objects.get())
    child.email = NEW
    with pytest.raises(ValidationError):
        save_member(member=child, parent_email="Nieuw+1@example.org", by=None)


def test_another_address_of_a_parent_ends_the_link_to_the_first() -> None:
    child = factories.member(factories.panel("youth"), age_band="12-15", confirmed_at=None)
    first = ask_parent(member=child, email="ouder@example.org", by=None).token
    save_member(member=child, parent_email=NEW, by=None)
    assert status("parent", first) == 410
