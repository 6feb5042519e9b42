"""Erase what rounds hold of a member."""

from django.db import transaction
from django.utils import timezone

from workflows.actions.members.erase_answers import erase_answers
from workflows.actions.rounds.close_round import close_round
from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Invitation, Member


@transaction.atomic
def erase_traces(*, member: Member) -> None:
    """Erase all answers and end the links. Versions and the log stay: they hold only a primary key.

    The counts of closed rounds and their approvals stay. In an open round the verdict no longer counts, which
    may decide the round. A second or simultaneous call changes nothing.
    """
    tied = Invitation.objects.filter(member_id=member.pk)
    rounds = [lock_round(round_id=pk) for pk in sorted(tied.values_list("round_id", flat=True))]
    ended = Invitation.objects.filter(pk__in=list(tied.values_list("pk", flat=True)))
    erase_answers(invitations=ended)
    now = timezone.now()
    ended.update(member=None, mailbox_mark="", revoked_at=now, stopped_at=now)
    for locked in rounds:
        if locked.is_open:
            close_round(round=locked)
