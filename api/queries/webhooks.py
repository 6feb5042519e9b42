"""Webhooks and deliveries that are due."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from api.models import Delivery, FeedPosition, Webhook


def webhooks_with_news() -> list[tuple[UUID, int]]:
    """Return the webhooks to which something may be sent now, and how often that was tried before.

    It is a message that is due, or lines of the feed. A line that is not for a site counts too; serving it
    then only moves its place. Those that accept what they get come first.
    """
    waiting = Delivery.objects.waiting().filter(webhook=OuterRef("pk"))
    last = FeedPosition.objects.filter(pk=FeedPosition.ONLY).values("last")
    due = _due().filter(webhook=OuterRef("pk")).order_by("created_at", "pk")
    behind = Q(stopped_at=None, announced__lt=Subquery(last)) & ~Exists(waiting)
    webhooks = Webhook.objects.annotate(tried=Subquery(due.values("tried")[:1]))
    rows = webhooks.filter(Q(tried__isnull=False) | behind).values_list("pk", "tried")
    return sorted(((key, tried or 0) for key, tried in rows), key=lambda row: row[1])


def due_deliveries(webhook: UUID) -> list[UUID]:
    """Return the messages to one site that may be tried now, oldest first."""
    due = _due().filter(webhook=webhook)
    return list(due.order_by("created_at", "pk").values_list("pk", flat=True))


def _due() -> QuerySet[Delivery]:
    """Return what may be tried now and no worker is at."""
    now = timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    return Delivery.objects.waiting().filter(free, next_attempt_at__lte=now)
