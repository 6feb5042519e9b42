"""How far a site has read."""

from django.db import models
from django.utils import timezone

from api.models.api_key import ApiKey


class SiteFeed(models.Model):
    """The last line that the site of a key has of one feed: the `since` with which it asked last.

    A feed is what `language`, `kind` and `region` leave of all lines. A site may read one for each of its
    languages, so that one row for a key would say what holds for none of them.
    """

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="feeds")
    language = models.CharField(max_length=35, blank=True, default="", help_text="Empty: all of them.")
    kind = models.CharField(max_length=20, blank=True, default="", help_text="Empty: all of them.")
    region = models.CharField(max_length=10, blank=True, default="", help_text="Empty: national texts alone.")
    place = models.PositiveBigIntegerField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "language", "kind", "region"], name="one_place_per_feed")
        ]

    def __str__(self) -> str:
        return f"{self.key_id}: {self.place}"

    def covers(self, kind: str, language: str, region: str) -> bool:
        """Whether the lines of such a text are in this feed."""
        return self.kind in {"", kind} and self.language in {"", language} and region in {"", self.region}
