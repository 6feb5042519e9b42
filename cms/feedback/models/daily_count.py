"""What readers of one text did on one day."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DailyCount(models.Model):
    """Counts of one text on the sites of one region: how it was found, and how often it was read.

    `article` is the id that all languages share, and `region` an official code, or "" for sites with the
    national texts alone: counts outlive the page and the region that they are about.
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
