"""A verdict counts only when everything still holds at the moment that it is written.

The page looks first, and then the action waits for the lock of the round: in between, a deadline may pass,
the last reader may decide, and somebody may take a link, a consent or a membership back.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories
from workflows.actions.reading.cast_verdict import cast_verdict
from workflows.enums import Decision
from workflows.errors import ConsentMissing, InvitationEnded, MayNotTakePart, NotBegun, RoundClosed
from workflows.models import Consent, Invitation, Member, Round, Verdict
from workflows.policies import check_may_decide

pytestmark = pytest.mark.django_db

MEANWHILE = {
    "the round was decided": (lambda: Round.objects.update(outcome="approved"), RoundClosed),
    "its deadline passed": (
        lambda: Round.objects.update(deadline=timezone.now() - timedelta(seconds=1)),
        RoundClosed,
    ),
    "the link was taken back": (
        lambda: Invitation.objects.update(revoked_at=timezone.now()),
        InvitationEnded,
    ),
    "the member was erased": (
        lambda: Invitation.objects.update(member=None, mailbox_mark=""),
        InvitationEnded,
    ),
    "the member does not take part now": (lambda: Member.objects.update(active=False), MayNotTakePart),
    "the consent was taken back": (lambda: Consent.objects.all().delete(), ConsentMissing),
    "the reading began anew": (lambda: Invitation.objects.update(started_at=None), NotBegun),
}


@pytest.fixture
def invitation() -> Invitation:
    """As the page has it, that let the member through."""
    seen = Invitation.objects.select_related("round__panel", "member__panel", "consent").get(
        pk=factories.take_part(factories.reader(consented=False)).pk
    )
    check_may_decide(seen)
    return seen


@pytest.mark.parametrize(("change", "error"), MEANWHILE.values(), ids=MEANWHILE)
def test_what_ended_after_the_page_looked_ends_the_verdict(invitation, change, error) -> None:
    change()
    with pytest.raises(error):
        cast_verdict(invitation=invitation, decision=Decision.YES)
    assert not Verdict.objects.exists()
    member = Member.objects.get()
    assert member.last_read_at is None


def test_when_nothing_ended_the_verdict_counts(invitation) -> None:
    cast_verdict(invitation=invitation, decision=Decision.YES)
    assert Verdict.objects.get().decision == "yes"
    assert Member.objects.get().last_read_at is not None
