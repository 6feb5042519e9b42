"""A member removes a mark."""

from django.db import transaction

from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Invitation, Remark
from workflows.policies import check_round_open, check_usable


@transaction.atomic
def remove_remark(*, invitation: Invitation, remark_id: int) -> None:
    """Remove one of the member's own marks; nothing happens when it is already gone.

    Raises InvitationEnded or RoundClosed.
    """
    check_usable(invitation)
    check_round_open(lock_round(round_id=invitation.round_id))
    Remark.objects.filter(pk=remark_id, invitation=invitation).delete()
