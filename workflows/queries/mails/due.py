"""Which mails are due."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from workflows.models import Invitation


def reminders_due() -> list[int]:
    """Return the invitations to remind of: the deadline is near, and the invitation is not from yesterday."""
    now, days = timezone.now(), timedelta(days=settings.PANEL_REMINDER_DAYS)
    near = Invitation.objects.unreminded().filter(round__deadline__lte=now + days, sent_at__lte=now - days)
    return list(near.due().order_by("pk").values_list("pk", flat=True))
