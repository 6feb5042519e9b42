"""The published form of one text."""

from collections.abc import Sequence
from uuid import UUID

from django.db import models


class DocumentQuerySet(models.QuerySet["Document"]):
    """Filters for documents, and how they are saved together."""

    def of_article(self, article: UUID) -> "DocumentQuerySet":
        """The documents of one text, in all languages and for all regions."""
        return self.filter(article=article)

    def keep(self, documents: Sequence["Document"], fields: Sequence[str]) -> None:
        """Update these fields of existing documents; one statement, however many there are."""
        self.bulk_create(documents, update_conflicts=True, unique_fields=["id"], update_fields=fields)


class Document(models.Model):
    """One text in one language, for one region or (region "") for all. The only thing the API serves.

    A region has a document of a national article only where it adds to it, or has something of its own in the
    place of a placeholder. A document is rendered once. Without an approval it cannot exist, and an approval
    that a document relies on cannot be deleted.
    """

    class Kind(models.TextChoices):
        """What sort of text it is."""

        ARTICLE = "article"
        STORY = "story"

    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.ARTICLE)
    article = models.UUIDField()
    language = models.CharField(max_length=35)
    region = models.CharField(max_length=10, blank=True, default="")
    slug = models.SlugField(max_length=255, db_index=False)
    title = models.CharField(max_length=255)
    version = models.PositiveIntegerField()
    approval = models.ForeignKey("workflows.Approval", on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    has_placeholders = models.BooleanField(
        default=False, help_text="In the text, or in what a region adds: it follows the facts of regions."
    )
    etag = models.CharField(max_length=40, help_text="Of the full answer, without quotes.")
    # the large columns last: a database reads through what precedes the requested column
    brief = models.BinaryField(help_text="The answer of the API without the body, as UTF-8 JSON.")
    full = models.BinaryField(help_text="The same with the body.")
    unlinked = models.BinaryField(
        default=b"",
        help_text="The body before its links to other texts had a target; empty without such links.",
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "kind", "region", "language"], name="one_document_per_text"
            )
        ]
        indexes = [
            # lists run along the primary key, so that a page stays where it is while texts change
            models.Index(fields=["kind", "region", "language", "id"], name="documents_by_language"),
            models.Index(fields=["kind", "region", "id"], name="documents_of_all_languages"),
            models.Index(fields=["updated_at"], name="documents_by_time"),
            models.Index(
                fields=["region"],
                condition=models.Q(has_placeholders=True),
                name="documents_to_fill",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language}), version {self.version}"
