"""Webhooks and deliveries that are due."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from api.models import Delivery, FeedPosition, Webhook


def webhooks_with_news() -> list[UUID]:
    """Return the webhooks to which something may be sent now: a message that is due, or lines of the feed.

    A line that is not for a site counts too; serving it then only moves its place.
    """
    waiting = Delivery.objects.waiting().filter(webhook=OuterRef("pk"))
    due = waiting.filter(next_attempt_at__lte=timezone.now())
    last = FeedPosition.objects.filter(pk=FeedPosition.ONLY).values("last")
    behind = Q(announced__lt=Subquery(last)) & ~Exists(waiting)
    return list(
        Webhook.objects.filter(stopped_at=None).filter(Exists(due) | behind).values_list("pk", flat=True)
    )


def due_deliveries(webhook: UUID) -> list[UUID]:
    """Return the messages to one site that may be tried now, oldest first."""
    waiting = Delivery.objects.waiting().filter(webhook=webhook, next_attempt_at__lte=timezone.now())
    return list(waiting.order_by("created_at", "pk").values_list("pk", flat=True))
