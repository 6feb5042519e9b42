"""Which text is meant by a slug that was public."""

from collections.abc import Sequence

from django.db import models

from api.models.document import Document


class FormerSlugManager(models.Manager["FormerSlug"]):
    """How they are kept."""

    def keep(self, documents: Sequence[Document], slug: str = "") -> None:
        """This slug, or else that of each document, was last that of its text from now on; one statement."""
        places = {
            (slug or document.slug, document.language, document.kind, document.region): document.article
            for document in documents
        }
        names = ("slug", "language", "kind", "region")
        self.bulk_create(
            [
                FormerSlug(article=article, **dict(zip(names, place, strict=True)))
                for place, article in places.items()
            ],
            update_conflicts=True,
            unique_fields=names,
            update_fields=["article"],
        )


class FormerSlug(models.Model):
    """The text that was public under this slug last, in one language, of a region or (region "") of all.

    It outlives the document: a text that comes back keeps its former slugs. When another text becomes public
    under the slug, the row goes.
    """

    kind = models.CharField(max_length=20, choices=Document.Kind.choices)
    language = models.CharField(max_length=35)
    region = models.CharField(max_length=10, blank=True, default="")
    slug = models.SlugField(max_length=255, db_index=False)
    article = models.UUIDField()

    objects = FormerSlugManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "language", "kind", "region"], name="a_slug_means_one_text"
            )
        ]
        indexes = [models.Index(fields=["article", "language"], name="slugs_of_a_text")]

    def __str__(self) -> str:
        return f"{self.slug} ({self.language})"
