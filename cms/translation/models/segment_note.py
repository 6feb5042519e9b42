"""A note to colleagues on one segment of a translation."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class SegmentNote(models.Model):
    """A question or comment on one sentence. It stays with the Dutch text it was about.

    A segment is identified by its place and its Dutch text: when that text changes, the note is shown as one
    on an earlier sentence.
    """

    translation = models.ForeignKey(
        "wagtail_localize.Translation", on_delete=models.CASCADE, related_name="segment_notes"
    )
    context = models.ForeignKey(
        "wagtail_localize.TranslationContext", on_delete=models.CASCADE, related_name="+"
    )
    string = models.ForeignKey("wagtail_localize.String", on_delete=models.CASCADE, related_name="+")
    text = models.TextField(_("note"), validators=[MaxLengthValidator(1000)])
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("note at a segment")
        verbose_name_plural = _("notes at segments")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]
