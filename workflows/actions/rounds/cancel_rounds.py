"""End rounds without an outcome."""

from django.db import transaction
from django.utils import timezone

from workflows.enums import Outcome
from workflows.models import Invitation
from workflows.models.rounds.round import RoundQuerySet


@transaction.atomic(savepoint=False)
def cancel_rounds(*, rounds: RoundQuerySet) -> int:
    """Return how many open rounds were cancelled; what readers wrote stays."""
    Invitation.objects.filter(round__in=rounds.open()).update(mailbox_mark="")
    return rounds.open().update(outcome=Outcome.CANCELLED.value, closed_at=timezone.now(), together=[])
