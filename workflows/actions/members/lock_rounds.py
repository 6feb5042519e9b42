"""Make other changes of the rounds of a member wait."""

from django.db import transaction

from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Member, Round


@transaction.atomic(savepoint=False)
def lock_rounds(*, member: Member) -> list[Round]:
    """Return the open rounds to which a member is invited, locked: before the member, as a verdict does.

    Of a new member there are none.
    """
    if member.pk is None:
        return []
    tied = Round.objects.open().filter(invitations__member=member.pk).order_by("pk")
    return [lock_round(round_id=pk) for pk in tied.values_list("pk", flat=True)]
