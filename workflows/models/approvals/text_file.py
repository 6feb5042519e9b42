"""A file of a frozen text."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.media.models import FrozenFile
from workflows.models.approvals.frozen_text import FrozenText


class TextFile(models.Model):
    """Which bytes a frozen text shows: whoever may see the text may see them, and nobody else.

    `key` names the upload they were of ("image:3"), `name` is the last part of their address.
    """

    text = models.ForeignKey(FrozenText, on_delete=models.CASCADE, related_name="files")
    key = models.CharField(max_length=40, db_index=True)
    file = models.ForeignKey(FrozenFile, on_delete=models.PROTECT, related_name="texts")
    name = models.CharField(max_length=255)

    class Meta:
        verbose_name = _("file of a frozen text")
        verbose_name_plural = _("files of frozen texts")
        constraints = [models.UniqueConstraint(fields=["text", "key"], name="a_file_once_in_a_text")]

    def __str__(self) -> str:
        return f"{self.text}: {self.name}"
