"""What one reader wrote."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.feedback.enums import Clear


class ReaderText(models.Model):
    """A reader's own words, without what tells who it was. Nothing is kept of the key or the IP address.

    Only the day is known, so that a text cannot be laid beside the log of a site.
    """

    day = models.DateField(db_index=True)
    article = models.UUIDField()
    language = models.CharField(_("language"), max_length=35)
    region = models.CharField(_("region"), max_length=10, blank=True, default="")
    clear = models.CharField(max_length=10, choices=Clear.choices)
    text = models.TextField()

    class Meta:
        verbose_name = _("words of a reader")
        verbose_name_plural = _("words of readers")
        indexes = [models.Index(fields=["article", "language", "-day", "-id"], name="newest_words_of_a_text")]

    def __str__(self) -> str:
        return f"{self.day} {self.article} ({self.language})"
