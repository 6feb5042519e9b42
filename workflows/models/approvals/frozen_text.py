"""A text as it was at one moment."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class FrozenText(models.Model):
    """An immutable snapshot, found by its digest. Readers read it, and approvals refer to it.

    `terms` are the glossary terms in it with their explanations, as readers see them. They are not part of
    `digest`, which says whether a page is still what was approved: a change of the glossary makes no page
    unapproved. The same text with other explanations is another frozen text, with its own approvals.
    """

    article = models.UUIDField()
    language = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    content = models.JSONField()
    terms = models.JSONField(default=list)
    terms_digest = models.CharField(max_length=64, blank=True, default="")
    frozen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("frozen text")
        verbose_name_plural = _("frozen texts")
        indexes = [models.Index(fields=["article", "language"])]
        constraints = [
            models.UniqueConstraint(fields=["digest", "terms_digest"], name="a_text_with_its_terms_once")
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"

    @property
    def region(self) -> str:
        """The code of the region that wrote the text; "" for a national one."""
        return str(self.content.get("region", ""))

    @property
    def title(self) -> str:
        """The title of the text at that moment."""
        return str(self.content["title"])

    @property
    def audience(self) -> list[str]:
        """For whom the text was written at that moment."""
        return list(self.content.get("audience", []))

    @property
    def sources(self) -> list[dict[str, Any]]:
        """What the text was based on at that moment."""
        return [source["value"] for source in self.content.get("sources", [])]
