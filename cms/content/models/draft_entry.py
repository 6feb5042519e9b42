"""What lists and searches of the admin know of a text's newest draft."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.content.enums import Audience, Sector
from cms.content.fields import ChoicesField


class DraftEntry(models.Model):
    """One for each text and language, written in the transaction that saves the draft.

    A draft is stored as one piece of JSON, in which no database finds anything quickly. These are its fields
    by which people look for it. Whoever lists entries asks `texts_visible_to` first: they are drafts.
    `title_words` and `words` are stems, each once, with a space before and after; `topics` are their keys.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="draft_entry")
    title = models.CharField(_("title"), max_length=255)
    audience = ChoicesField(_("audience"), choices_class=Audience)
    sectors = ChoicesField(_("sectors"), choices_class=Sector, blank=True)
    topics = models.JSONField(default=list)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    valid_until = models.DateField(_("valid until"), null=True)
    title_words = models.TextField()
    # the large column last: a database reads through what precedes the requested column
    words = models.TextField()

    class Meta:
        verbose_name = _("text")
        verbose_name_plural = _("texts")

    def __str__(self) -> str:
        return self.title
