"""One message to one webhook."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from api.models.webhook import Webhook


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Filters for deliveries."""

    def waiting(self) -> "DeliveryQuerySet":
        """Those that were not accepted yet, and will be tried (again)."""
        return self.filter(state=Delivery.State.WAITING)


class Delivery(models.Model):
    """A message, byte for byte, and how its delivery went. Its id is the same at every attempt.

    `attempts` is a list of `{"at", "status", "detail", "milliseconds"}`, oldest first; `status` is null when
    there was no response. `claimed_until` keeps two workers from sending the same message at the same time.
    """

    class State(models.TextChoices):
        """How far its delivery is."""

        WAITING = "waiting", _("Waiting")
        DELIVERED = "delivered", _("Delivered")
        FAILED = "failed", _("Given up")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    type = models.CharField(max_length=40)
    body = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tried = models.PositiveSmallIntegerField(default=0)
    attempts = models.JSONField(default=list)
    next_attempt_at = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["webhook", "-created_at"], name="deliveries_of_a_webhook"),
            models.Index(fields=["state", "next_attempt_at"], name="deliveries_that_wait"),
        ]

    def __str__(self) -> str:
        return f"{self.type} to {self.webhook_id}: {self.state}"
