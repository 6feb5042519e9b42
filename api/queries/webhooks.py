"""Webhooks and deliveries that are due."""

from uuid import UUID

from django.db.models import Q, QuerySet, Subquery
from django.utils import timezone

from api.models import Delivery, FeedPosition, Webhook


def webhooks_with_news() -> list[tuple[UUID, int]]:
    """Return the webhooks to which something may be sent now, and how often that was tried before.

    It is a message that is due, or lines of the feed. A line that is not for a site counts too; serving it
    then only moves its place. Those that accept what they get come first. It is asked every second, and reads
    the messages that wait, never all those of a month.
    """
    tried: dict[UUID, int] = {}
    for webhook, times in _due().order_by("created_at", "pk").values_list("webhook_id", "tried"):
        tried.setdefault(webhook, times)
    last = FeedPosition.objects.filter(pk=FeedPosition.ONLY).values("last")
    waiting = Delivery.objects.waiting().values("webhook")
    behind = Webhook.objects.filter(stopped_at=None, announced__lt=Subquery(last)).exclude(pk__in=waiting)
    rows = [*((key, 0) for key in behind.values_list("pk", flat=True)), *tried.items()]
    return sorted(rows, key=lambda row: row[1])


def due_deliveries(webhook: UUID) -> list[UUID]:
    """Return the messages to one site that may be tried now, oldest first."""
    due = _due().filter(webhook=webhook)
    return list(due.order_by("created_at", "pk").values_list("pk", flat=True))


def _due() -> QuerySet[Delivery]:
    """Return what may be tried now and no worker is at."""
    now = timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    return Delivery.objects.waiting().filter(free, next_attempt_at__lte=now)
