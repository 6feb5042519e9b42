"""A parent says whether a child under 16 may speak answers, too."""

from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from workflows.actions.spoken.end_child_speaking import end_child_speaking
from workflows.models import ParentalConsent


@transaction.atomic
def let_child_speak(*, consent: ParentalConsent, may: bool) -> None:
    """Store the answer, which is to that alone; after a yes the child still has to agree as well.

    A no erases what the child has spoken. Nothing happens before the yes to taking part, and at the same
    answer again.
    """
    given = ParentalConsent.objects.filter(pk=consent.pk, speaking_at__isnull=may).exclude(given_at=None)
    if given.update(speaking_at=timezone.now() if may else None):
        record("workflows.let_child_speak", about=consent.member, by=None)
        end_child_speaking(member=consent.member)
