"""What a site says to have."""

from django.db import models
from django.utils import timezone

from api.models.api_key import ApiKey


class SiteState(models.Model):
    """What the site of a key said last of itself: its place in the feed, and the forms that it has.

    `forms` has the form id of each text by `kind/id/language/region`, of all texts of the site; null when it
    said its place alone.
    """

    key = models.OneToOneField(ApiKey, on_delete=models.CASCADE, primary_key=True, related_name="state")
    place = models.PositiveBigIntegerField(null=True)
    forms = models.JSONField(null=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.key_id}: {self.place}"

    def form_of(self, kind: str, text: str, language: str, region: str) -> str | None:
        """Return the form that it has of a text, "" for none; None when it did not say."""
        return (
            None if self.forms is None else str(self.forms.get(form_name(kind, text, language, region), ""))
        )


def form_name(kind: str, text: str, language: str, region: str) -> str:
    """Return the name of a text among the forms."""
    return f"{kind}/{text}/{language}/{region}"
