"""What tells that two sentences are one text, however they were typed."""

import hashlib

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.text import comparison_form


class SentenceForm(models.Model):
    """The key of a sentence of wagtail-localize, which knows a sentence by its exact signs.

    Sentences with one `key` are the same text: in composed letters or not, with a soft hyphen or without.
    """

    string = models.OneToOneField(
        "wagtail_localize.String", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    key = models.CharField(max_length=64, db_index=True)

    class Meta:
        verbose_name = _("form of a sentence")
        verbose_name_plural = _("forms of sentences")

    def __str__(self) -> str:
        return self.key

    @staticmethod
    def key_of(html: str) -> str:
        """Return the key of a sentence: the same for the same text with the same tags."""
        return hashlib.sha256(comparison_form(html).encode("utf-8", "replace")).hexdigest()
