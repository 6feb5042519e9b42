"""Take an invitation back."""

from django.db import transaction
from django.utils import timezone

from cms.users.models import User
from workflows.actions.rounds.close_round import close_round
from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Invitation


@transaction.atomic
def revoke_invitation(*, invitation: Invitation, by: User) -> None:  # noqa: ARG001 - every action says by whom
    """End a link. Its verdict counts no more, unless the round is closed: that stays as it is."""
    locked = lock_round(round_id=invitation.round_id)
    Invitation.objects.filter(pk=invitation.pk, revoked_at=None).update(revoked_at=timezone.now())
    if locked.is_open:
        close_round(round=locked)
