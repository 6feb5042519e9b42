"""The feed."""

from django.db import models

from api.models.document import Document


class Change(models.Model):
    """A numbered line: this text was published, or withdrawn. Lines are only ever added.

    Lines of the kind "region" are about the facts of a region: `article` is its id and `code` its code. They
    are for everybody: their `region`, which is whose site a line is for, is empty.

    `version` is that of the document; it lets the count go on when a withdrawn text comes back.
    """

    class Type(models.TextChoices):
        """What happened."""

        PUBLISHED = "published"
        WITHDRAWN = "withdrawn"

    REGION_FACTS = "region"

    sequence = models.PositiveBigIntegerField(primary_key=True)
    type = models.CharField(max_length=10, choices=Type.choices)
    kind = models.CharField(max_length=20, choices=[*Document.Kind.choices, (REGION_FACTS, REGION_FACTS)])
    article = models.UUIDField()
    language = models.CharField(max_length=35)
    region = models.CharField(max_length=10, blank=True, default="")
    code = models.CharField(max_length=10, blank=True, default="", help_text="Of facts of a region.")
    version = models.PositiveIntegerField()
    etag = models.CharField(max_length=40, blank=True, help_text="Empty for a withdrawal.")
    at = models.DateTimeField(auto_now_add=True)
    takes_away = models.BooleanField(
        default=False,
        help_text="What was in it was withdrawn, and other words of it stay: caches let go of it at once.",
    )

    class Meta:
        ordering = ["sequence"]
        indexes = [
            models.Index(fields=["region", "sequence"], name="changes_by_region"),
            models.Index(fields=["language", "region", "sequence"], name="changes_by_language"),
            models.Index(fields=["kind", "region", "sequence"], name="changes_of_a_kind"),
            models.Index(fields=["article", "language", "region", "-sequence"], name="changes_of_a_text"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence}: {self.type} {self.article} ({self.language})"
