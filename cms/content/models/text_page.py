"""The base of every text that readers approve before it is published."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.blocks import BodyBlock, KeyQuestionsBlock, SourceBlock, WholeStreamBlock
from cms.content.enums import Audience, Sector
from cms.content.fields import ChoicesField
from cms.content.forms import ArticleForm, ImportantPanel, ReasonPanel
from cms.content.models.gated_page import GatedPage
from cms.content.placeholders.filling import TOKENS
from cms.keeping.kept_texts import KeptTexts

#: rich text fields offer a list of tokens; in a heading or a question they are typed
TOKENS_HELP = format_lazy(
    "{} {}",
    _("Write this where each region has something of its own; the site of a region then shows its own:"),
    ", ".join(TOKENS.values()),
)
#: the root, a language's index page and a national text; with a region's page between, the depth is greater
NATIONAL_DEPTH = 3


class TextPage(KeptTexts, GatedPage):
    """A text with its audience, rounds and approvals. All its language versions share a `translation_key`.

    Whatever freezes, reads, approves or publishes a text works with this class; articles, stories and
    supplements are its kinds.
    """

    summary = models.TextField(_("summary"), max_length=500, help_text=_("One or two sentences."))
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    audience = ChoicesField(_("audience"), choices_class=Audience)
    sectors = ChoicesField(_("sectors"), choices_class=Sector, blank=True)
    topics = ParentalManyToManyField("content.Topic", verbose_name=_("topics"), blank=True)
    sources = StreamField(
        WholeStreamBlock([("source", SourceBlock())]), verbose_name=_("sources"), blank=True
    )
    key_questions = StreamField(
        KeyQuestionsBlock(),
        verbose_name=_("key questions for the panels"),
        blank=True,
        help_text=_(
            "Two or three questions that readers answer after reading. They show whether the text works."
        ),
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        help_text=_("Who keeps this text up to date."),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    valid_until = models.DateField(
        _("valid until"), null=True, blank=True, help_text=_("When the text must be looked at again.")
    )
    #: why a text that is harder than its readers like may go to them anyway; they do not see this
    readability_reason = models.TextField(max_length=1000, blank=True, editable=False)
    #: of a translation: the digest of the source text from which it was made
    translated_from = models.CharField(max_length=64, blank=True, editable=False)
    #: of a source text: it differs from the public version in rights, terms or telephone numbers
    important_change = models.BooleanField(default=False, editable=False)

    subpage_types: list[str] = []
    preview_modes = GatedPage.DEFAULT_PREVIEW_MODES
    exclude_fields_in_copy = ["readability_reason", "translated_from", "important_change"]
    base_form_class = ArticleForm
    search_fields = [*GatedPage.search_fields, index.SearchField("summary"), index.SearchField("body")]
    content_panels = [
        *GatedPage.content_panels,
        FieldPanel("summary"),
        FieldPanel("body", help_text=TOKENS_HELP),
        ReasonPanel(ArticleForm.REASON),
        ImportantPanel(ArticleForm.IMPORTANT),
        FieldPanel("key_questions"),
    ]
    promote_panels = [
        MultiFieldPanel([FieldPanel("audience"), FieldPanel("sectors"), FieldPanel("topics")], _("For whom")),
        MultiFieldPanel([FieldPanel("sources"), FieldPanel("valid_until")], _("Sources and validity")),
        MultiFieldPanel([FieldPanel("responsible"), FieldPanel("slug")], _("Housekeeping")),
    ]
    override_translatable_fields = [
        TranslatableField("title"),
        TranslatableField("summary"),
        TranslatableField("body"),
        TranslatableField("key_questions"),
        SynchronizedField("slug", overridable=False),
        SynchronizedField("audience", overridable=False),
        SynchronizedField("sectors", overridable=False),
        SynchronizedField("topics", overridable=False),
        SynchronizedField("sources", overridable=False),
        SynchronizedField("valid_until", overridable=False),
        SynchronizedField("responsible"),
    ]

    class Meta:
        abstract = True

    def get_template(self, *_args: Any, **_kwargs: Any) -> str:
        """Return the one template of all kinds; Wagtail sets `template` anew on each subclass."""
        return "content/article_page.html"

    @property
    def status_string(self) -> str:
        """The state that lists of the admin show; `on_no_site` is an annotation of who made the list."""
        if self.live and getattr(self, "on_no_site", False):
            return gettext("on no site")
        return str(super().status_string)

    @property
    def own_region(self) -> str:
        """The code of the region whose page this text is below; "" for a national text."""
        if self.depth is None or self.depth <= NATIONAL_DEPTH:
            return ""
        return str(getattr(self.get_parent(update=True).specific, "region_code", ""))

    def with_content_json(self, content: dict[str, Any]) -> "TextPage":
        """Return this page with the content of a revision. Its owner is of the text, not of one version."""
        page: TextPage = super().with_content_json(content)
        page.responsible_id = self.responsible_id
        return page

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Store a revision; who owns the text is so at once, for all versions."""
        revision = super().save_revision(*args, **kwargs)
        stored = type(self)._default_manager.filter(pk=self.pk)  # noqa: SLF001 - Django's documented way to ask a model
        stored.update(responsible=self.responsible_id)
        return revision

    def further_meaning(self) -> dict[str, Any]:
        """Return what this kind of text adds to the snapshot of every text."""
        code = self.own_region
        return {"region": code} if code else {}

    def reason_out_of_date(self) -> str:
        """Return why this text may not go to readers or to sites any more, or "".

        What is public already stays public past its date, until somebody looks at it again.
        """
        if self.valid_until is None or self.valid_until >= timezone.localdate():
            return ""
        return gettext(
            "The date until which this text is valid has passed: %(date)s. Choose a later day."
        ) % {"date": date_format(self.valid_until)}

    def reason_not_public(self) -> str:
        """Return why this text may not be published even when readers approve it, or ""."""
        return ""
