"""A site that is notified of changes."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class WebhookQuerySet(models.QuerySet["Webhook"]):
    """Filters for webhooks."""

    def of(self, region_id: int | None) -> "WebhookQuerySet":
        """Those of one region, or of the sites without one."""
        return self.filter(region=None) if region_id is None else self.filter(region_id=region_id)


class Webhook(models.Model):
    """A URL, and how far in the feed messages have come.

    `announced` is the last line of the feed that went into a delivery. One delivery is under way at a time,
    so a site hears of changes in their order, and one that cannot be reached costs one attempt at a time;
    what happens meanwhile waits in the feed. `serial` is of its secret, which is made
    from it and stored nowhere (`api/webhooks/signing.py`); `retired` has the earlier ones that still sign,
    each with the moment until which it does.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    region = models.ForeignKey(
        "regions.Region",
        null=True,
        on_delete=models.CASCADE,
        related_name="webhooks",
        verbose_name=_("region"),
    )
    url = models.URLField(_("address"), max_length=500)
    contact_email = models.EmailField(_("who is told"), blank=True)
    languages = models.JSONField(_("languages"), default=list)
    kinds = models.JSONField(_("kinds"), default=list)
    serial = models.PositiveIntegerField(default=1)
    retired = models.JSONField(default=dict)
    announced = models.PositiveBigIntegerField(default=0)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    stopped_at = models.DateTimeField(_("stopped"), null=True)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["region", "url"], name="one_webhook_per_address"),
            models.UniqueConstraint(
                fields=["url"],
                condition=models.Q(region=None),
                name="one_webhook_per_address_without_region",
            ),
        ]

    def __str__(self) -> str:
        return self.url
