"""The rule for translations that are out of date."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Orderable

from workflows.enums import WhenStale
from workflows.models.choices import WHEN_STALE
from workflows.rule_notice import RuleNoticePanel

KINDS = ["content.ArticlePage", "content.StoryPage", "regions.SupplementPage"]


@register_setting(icon="globe")
class StaleTranslationSettings(ClusterableModel, BaseGenericSetting):
    """The rule, with its exceptions. Without a row the first choice applies."""

    rule = models.CharField(
        _("When the Dutch text has changed and a translation has not"),
        max_length=20,
        choices=WHEN_STALE,
        default=WhenStale.NOTICE.value,
        help_text=_(
            "After an important change (rights, terms, telephone numbers) an old translation is never shown."
        ),
    )

    panels = [
        RuleNoticePanel(),
        FieldPanel("rule"),
        InlinePanel("exceptions", heading=_("Texts with a rule of their own"), label=_("Text")),
    ]

    class Meta:
        verbose_name = _("translations out of date")

    def __str__(self) -> str:
        return str(self.get_rule_display())


class StaleTranslationException(Orderable):
    """The rule for one text of any kind, in all languages."""

    setting = ParentalKey(StaleTranslationSettings, on_delete=models.CASCADE, related_name="exceptions")
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("text")
    )
    rule = models.CharField(_("rule"), max_length=20, choices=WHEN_STALE)

    panels = [PageChooserPanel("page", KINDS), FieldPanel("rule")]

    class Meta(Orderable.Meta):
        verbose_name = _("text with a rule of its own")
        verbose_name_plural = _("texts with a rule of their own")
        constraints = [models.UniqueConstraint(fields=["setting", "page"], name="one_rule_per_article")]

    def __str__(self) -> str:
        return f"{self.page}: {self.get_rule_display()}"
