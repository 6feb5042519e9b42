"""How many words per month may go to a paid translation service."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class WordBudget(models.Model):
    """The words per month of one region, or of the national desk when there is no region.

    Without a row the installation's default applies (MACHINE_TRANSLATION_WORDS_PER_MONTH).
    """

    region = models.OneToOneField(
        "regions.Region",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        verbose_name=_("region"),
        related_name="word_budget",
        help_text=_("Leave empty for the national desk."),
    )
    words_per_month = models.PositiveIntegerField(
        _("words a month"), help_text=_("0: no machine translation. Words in Dutch are counted.")
    )

    class Meta:
        verbose_name = _("word budget")
        verbose_name_plural = _("word budgets")
        ordering = ["region__code"]
        constraints = [
            models.UniqueConstraint(
                Coalesce("region", 0),
                name="word_budget_once_per_region",
                violation_error_message=_("There is a budget for this desk already. Change that one."),
            )
        ]

    def __str__(self) -> str:
        return str(self.region) if self.region_id else gettext("National desk")
