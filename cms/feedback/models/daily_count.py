"""The counts of one text on one day."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DailyCount(models.Model):
    """Counts for one text on the sites of one region: how clear readers found it, and how often it was read.

    `article` is the translation key, and `region` an official code, or "" for sites with only the national
    texts. Neither is a foreign key: counts outlive the page and the region.
    """

    day = models.DateField()
    article = models.UUIDField()
    language = models.CharField(_("language"), max_length=35)
    region = models.CharField(_("region"), max_length=10, blank=True, default="")
    yes = models.PositiveIntegerField(default=0)
    partly = models.PositiveIntegerField(default=0)
    no = models.PositiveIntegerField(default=0)
    reads = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("count of a day")
        verbose_name_plural = _("counts of days")
        constraints = [
            models.UniqueConstraint(
                fields=["day", "region", "article", "language"], name="one_count_per_text_and_day"
            )
        ]
        indexes = [models.Index(fields=["article", "language", "day"], name="counts_of_a_text")]

    def __str__(self) -> str:
        return f"{self.day} {self.region} {self.article} ({self.language})"
