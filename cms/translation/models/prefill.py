"""A request to a machine to translate what is still empty in a translation."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PrefillStatus(models.TextChoices):
    """The state of a request."""

    WAITING = "waiting", _("waiting")
    DONE = "done", _("done")
    PARTLY = "partly", _("partly done")
    FAILED = "failed", _("failed")


class Prefill(models.Model):
    """A request, its cost and its result. `words` are Dutch words, charged to the budget.

    While it waits, `words` is what is reserved for it; afterwards what was actually sent and answered.
    """

    translation = models.ForeignKey(
        "wagtail_localize.Translation", on_delete=models.CASCADE, related_name="prefills"
    )
    region = models.ForeignKey(
        "regions.Region", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    tool = models.CharField(max_length=100)
    status = models.CharField(
        max_length=10, choices=PrefillStatus.choices, default=PrefillStatus.WAITING.value
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    words = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)
    message = models.TextField(blank=True)
    refused = models.JSONField(default=list, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("machine translation")
        verbose_name_plural = _("machine translations")
        ordering = ["-asked_at", "-pk"]
        indexes = [models.Index(fields=["region", "asked_at"], name="prefill_by_region_and_month")]

    def __str__(self) -> str:
        return f"{self.tool} {self.asked_at:%Y-%m-%d}"
