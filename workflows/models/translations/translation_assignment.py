"""Who translates what, and by when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslationAssignment(models.Model):
    """One for each article and language whose translation was assigned."""

    article = models.UUIDField()
    language = models.CharField(max_length=20)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("translator"),
    )
    due = models.DateField(_("due"), null=True, blank=True)

    class Meta:
        verbose_name = _("assigned translation")
        verbose_name_plural = _("assigned translations")
        constraints = [
            models.UniqueConstraint(fields=["article", "language"], name="one_assignment_per_translation")
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.language})"
