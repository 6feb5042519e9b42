"""A mail to a site that is behind."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from api.models.api_key import ApiKey


class SiteReminder(models.Model):
    """The last mail to the contact of a site about one text; `failure` when it did not go out."""

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="reminders")
    article = models.UUIDField()
    language = models.CharField(max_length=35)
    sent_at = models.DateTimeField(default=timezone.now)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    failure = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "article", "language"], name="last_reminder_of_a_text")
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.language}) to {self.key_id}"
