"""One mailbox has one vote in a round, whoever it is a member as; a family may share one across panels."""

import pytest
from django.db import IntegrityError, transaction

from tests import factories
from workflows.actions.members.erase_member import erase_member
from workflows.actions.members.save_member import save_member
from workflows.actions.members.set_preferences import set_preferences
from workflows.actions.rounds.cancel_rounds import cancel_rounds
from workflows.actions.rounds.invite_member import invite_member
from workflows.actions.rounds.invite_others import invite_others
from workflows.enums import Decision, ReachedBy
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import Invitation, Member, Round

pytestmark = pytest.mark.django_db
MAILBOX = "gezin@example.org"


def moved(member: Member) -> None:
    member.panel = factories.panel()
    save_member(member=member, by=None)


def by_hand(member: Member) -> None:
    set_preferences(member=member, language="nl", reached_by=ReachedBy.HAND)


@pytest.mark.parametrize("gone", [moved, by_hand])
def test_a_mailbox_that_voted_does_not_vote_again_as_another_member(gone) -> None:
    opened = factories.round_of(factories.panel())
    first = factories.member(opened.panel, email=MAILBOX)
    factories.decide(invitation=invite_member(round=opened, member=first), decision=Decision.YES)
    gone(first)
    again = factories.member(opened.panel, email="Gezin+2@example.org")
    with pytest.raises(NotAllowed):
        invite_member(round=opened, member=again)
    with pytest.raises(InvalidRequest):  # nobody is left to invite
        invite_others(round=opened, by=factories.superuser())
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.invite(again, opened)


def test_a_family_shares_a_mailbox_across_panels() -> None:
    page = factories.article()
    for kind in ("parents", "youth"):
        opened = factories.round_of(factories.panel(kind), page)
        invite_member(round=opened, member=factories.member(opened.panel, email=MAILBOX))
    assert {found.round.panel.kind for found in Invitation.objects.all()} == {"parents", "youth"}


def test_whoever_reads_by_hand_has_no_mailbox_to_share() -> None:
    opened = factories.round_of(factories.panel())
    for _each in range(2):
        invite_member(round=opened, member=factories.member(opened.panel, reached_by="hand", email=""))
    assert opened.invitations.count() == 2


def test_who_left_and_came_back_votes_once() -> None:
    opened = factories.round_of(factories.panel())
    first = factories.member(opened.panel, email=MAILBOX)
    factories.decide(invitation=invite_member(round=opened, member=first), decision=Decision.YES)
    erase_member(member=first)
    again = invite_member(round=opened, member=factories.member(opened.panel, email=MAILBOX))
    factories.decide(invitation=again, decision=Decision.NO)
    assert not opened.invitations.filter(member=None).exclude(verdict=None).exists()


def test_nothing_of_a_mailbox_stays_after_the_round() -> None:
    opened = factories.round_of(factories.panel())
    invite_member(round=opened, member=factories.member(opened.panel))
    assert len(Invitation.objects.get().mailbox_mark) == 64
    cancel_rounds(rounds=Round.objects.all())
    assert Invitation.objects.get().mailbox_mark == ""
