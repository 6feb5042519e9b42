"""The stored readability report of an article's latest draft, so that lists need not analyse every text."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class ArticleReadability(models.Model):
    """One for each article and language. `stale`: a word list has changed since; a new report will follow."""

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, related_name="readability", verbose_name=_("article")
    )
    title = models.CharField(_("title"), max_length=255)
    score = models.PositiveSmallIntegerField(_("score"), null=True)
    margin = models.PositiveSmallIntegerField(_("margin"), null=True)
    level = models.PositiveSmallIntegerField(_("level"), null=True)
    label = models.CharField(_("level in words"), max_length=60)
    words = models.PositiveIntegerField(_("words"))
    sentences = models.PositiveIntegerField(_("sentences"))
    hardest = models.JSONField(_("hardest sentences"), default=list)
    #: the text in lower case, to search for a changed word
    searched = models.TextField()
    changed_at = models.DateTimeField(_("last change"))
    stale = models.BooleanField(_("being renewed"), default=False, db_index=True)

    class Meta:
        verbose_name = _("readability of an article")
        verbose_name_plural = _("readability of articles")

    def __str__(self) -> str:
        return f"{self.title}: {self.label}"

    @property
    def language(self) -> str:
        """The name of the language, in the user's language."""
        return str(self.page.locale.get_display_name())

    @property
    def label_now(self) -> str:
        """The level in words, with a note when the report is being renewed."""
        return gettext("%(label)s (being renewed)") % {"label": self.label} if self.stale else self.label

    @property
    def hardest_text(self) -> str:
        """The hardest sentences on one line."""
        return " • ".join(self.hardest)

    @property
    def url(self) -> str:
        """The URL at which the text is edited."""
        return reverse("wagtailadmin_pages:edit", args=[self.page_id])
