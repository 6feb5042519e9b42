"""Who sees what, as a table: one line a rule."""

import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.utils import timezone

from tests import factories
from workflows.actions.reading.add_remark import add_remark
from workflows.enums import Outcome, RemarkKind
from workflows.models import Invitation, Remark, Round
from workflows.visibility import (
    editor_can_see_answers,
    editor_can_see_decisions,
    member_can_see_answers,
    own_answers,
    shown_to_editors,
)

CLOSED = [outcome for outcome in Outcome if outcome is not Outcome.OPEN]


def invitation(pk: int, of: Round) -> Invitation:
    return Invitation(pk=pk, round=of, key=UUID(int=100 - pk))


@pytest.mark.parametrize("outcome", Outcome)
def test_a_member_sees_the_own_answers_always_and_those_of_others_afterwards(outcome) -> None:
    own_round = Round(pk=1, outcome=outcome.value)
    mine, theirs = invitation(1, own_round), invitation(2, own_round)
    assert member_can_see_answers(mine, mine)
    assert member_can_see_answers(mine, theirs) is (outcome is not Outcome.OPEN)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_member_sees_nothing_of_another_round(outcome) -> None:
    mine = invitation(1, Round(pk=1, outcome=outcome.value))
    theirs = invitation(2, Round(pk=2, outcome=outcome.value))
    assert not member_can_see_answers(mine, theirs)


def test_editors_wait_until_the_round_is_closed() -> None:
    assert not editor_can_see_answers(Round(outcome=Outcome.OPEN.value))
    assert not editor_can_see_decisions(Round(outcome=Outcome.OPEN.value))
    for outcome in CLOSED:
        assert editor_can_see_answers(Round(outcome=outcome.value))
        assert editor_can_see_decisions(Round(outcome=outcome.value))


@pytest.fixture
def answered(db):
    """Three members of one round who each marked something; the link of the last one was taken back."""
    found = factories.round_of(factories.panel())
    invitations = [factories.take_part(factories.invite(factories.member(found.panel), found)) for _ in "abc"]
    for one in invitations:
        add_remark(invitation=one, passage="summary", kind=RemarkKind.MINUS)
    Invitation.objects.filter(pk=invitations[2].pk).update(revoked_at=timezone.now())
    return invitations


@pytest.mark.parametrize("outcome", Outcome)
def test_what_is_shown_of_many_follows_the_rule_for_one(answered, outcome) -> None:
    closed_at = None if outcome is Outcome.OPEN else timezone.now()
    Round.objects.update(outcome=outcome.value, closed_at=closed_at)
    mine, theirs, revoked = (Invitation.objects.select_related("round").get(pk=one.pk) for one in answered)
    remarks = Remark.objects.all()
    shown = set(shown_to_editors(remarks).values_list("invitation", flat=True))
    assert shown == ({mine.pk, theirs.pk} if editor_can_see_answers(mine.round) else set())
    assert revoked.pk in set(own_answers(remarks, revoked).values_list("invitation", flat=True))


def test_a_link_that_was_taken_back_afterwards_had_counted(answered) -> None:
    closed_at = timezone.now()
    Round.objects.update(outcome=Outcome.NOT_APPROVED.value, closed_at=closed_at)
    Invitation.objects.filter(pk=answered[0].pk).update(revoked_at=closed_at + timedelta(days=1))
    assert shown_to_editors(Remark.objects.all()).count() == 2


COUNTING = {"tallies.py", "stored_counts.py"}


def test_whoever_shows_what_members_gave_asks_here() -> None:
    """`tallies.py` counts for the quorum, `stored_counts.py` before an erasure: both show no answer."""
    asks = re.compile(r"\b(Remark|Answer|Verdict)\.objects\b")
    rooms = [*Path("workflows/queries").rglob("*.py"), *Path("workflows/views").rglob("*.py")]
    found = {path.name for path in rooms if asks.search(path.read_text()) and path.name not in COUNTING}
    assert found
    asking = {path.name for path in rooms if "from workflows.visibility import" in path.read_text()}
    assert found <= asking
