"""A member starts to read."""

from django.db import transaction
from django.utils import timezone

from workflows.models import Invitation
from workflows.policies import check_may_answer


@transaction.atomic
def begin_reading(*, invitation: Invitation) -> None:
    """Record when the member first began. Raises InvitationEnded, RoundClosed or ConsentMissing."""
    check_may_answer(invitation)
    Invitation.objects.filter(pk=invitation.pk, started_at=None).update(started_at=timezone.now())
