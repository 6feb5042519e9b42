"""A member starts."""

from django.db import transaction
from django.utils import timezone

from workflows.models import Invitation
from workflows.policies import check_usable


@transaction.atomic
def begin_reading(*, invitation: Invitation) -> None:
    """Remember when the member first began. Raises InvitationEnded or RoundClosed."""
    check_usable(invitation)
    Invitation.objects.filter(pk=invitation.pk, started_at=None).update(started_at=timezone.now())
