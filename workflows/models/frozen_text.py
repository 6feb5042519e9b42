"""A text as it was at one moment."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FrozenText(models.Model):
    """An immutable snapshot, found by its digest. Readers read this, and approvals are of this."""

    article = models.UUIDField()
    language = models.CharField(max_length=20)
    digest = models.CharField(max_length=64, unique=True)
    content = models.JSONField()
    frozen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("frozen text")
        verbose_name_plural = _("frozen texts")
        indexes = [models.Index(fields=["article", "language"])]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"

    @property
    def title(self) -> str:
        """The title of the text at that moment."""
        return str(self.content["title"])
