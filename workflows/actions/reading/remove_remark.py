"""A member removes a mark."""

from django.db import transaction

from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Invitation, Remark
from workflows.policies import check_round_open, check_shown, check_usable


@transaction.atomic
def remove_remark(*, invitation: Invitation, remark_id: int, made_from: str | None = None) -> None:
    """Remove one of the member's own marks; nothing happens when it is already gone.

    Raises InvitationEnded or RoundClosed, and ChangedElsewhere when the mark is not what the page showed.
    """
    check_usable(invitation)
    check_round_open(lock_round(round_id=invitation.round_id))
    remark = Remark.objects.filter(pk=remark_id, invitation=invitation).first()
    if remark:
        check_shown(made_from, remark)
        remark.delete()
