"""Erase what others keep of a member."""

from django.db import transaction
from django.utils import timezone

from workflows.actions.members.erase_answers import erase_answers
from workflows.actions.rounds.close_round import close_round
from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Invitation, Member


@transaction.atomic
def erase_traces(*, member: Member) -> None:
    """Erase all answers and end the links. Versions and the log stay: they know a primary key only.

    The counts of closed rounds and their approvals stay. In an open round the verdict counts no more, which
    may decide it. A second call, or one at the same time, changes nothing.
    """
    tied = Invitation.objects.filter(member_id=member.pk)
    rounds = [lock_round(round_id=pk) for pk in sorted(tied.values_list("round_id", flat=True))]
    ended = Invitation.objects.filter(pk__in=list(tied.values_list("pk", flat=True)))
    erase_answers(invitations=ended)
    ended.update(member=None, revoked_at=timezone.now())
    for found in rounds:
        if found.is_open:
            close_round(round=found)
