"""The comment of one reader."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.feedback.enums import Clear


class ReaderText(models.Model):
    """A reader's comment, without what could identify them. The API key and IP address are not stored.

    Only the day is stored, so that a comment cannot be matched with the log of a site.
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
