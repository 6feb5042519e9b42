"""Which mails are due."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from workflows.models import Invitation


def reminders_due() -> list[int]:
    """Return the pks of invitations to remind of: near their deadline, and not sent only just now."""
    now, days = timezone.now(), timedelta(days=settings.PANEL_REMINDER_DAYS)
    unreminded = Invitation.objects.unreminded().filter(
        round__deadline__lte=now + days, sent_at__lte=now - days
    )
    return list(unreminded.due().order_by("pk").values_list("pk", flat=True))
