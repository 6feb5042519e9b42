"""What an administrator wants to happen to translations that are out of date."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Orderable

from workflows.enums import WhenStale
from workflows.models.choices import WHEN_STALE


@register_setting(icon="globe")
class StaleTranslationSettings(ClusterableModel, BaseGenericSetting):
    """The rule, with its exceptions. Without a row the first choice holds."""

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
        FieldPanel("rule"),
        InlinePanel("exceptions", heading=_("Articles with a rule of their own"), label=_("Article")),
    ]

    class Meta:
        verbose_name = _("translations out of date")

    def __str__(self) -> str:
        return str(self.get_rule_display())


class StaleTranslationException(Orderable):
    """The rule for one article; in whichever language its page was chosen."""

    setting = ParentalKey(StaleTranslationSettings, on_delete=models.CASCADE, related_name="exceptions")
    page = models.ForeignKey(
        "content.ArticlePage", on_delete=models.CASCADE, related_name="+", verbose_name=_("article")
    )
    rule = models.CharField(_("rule"), max_length=20, choices=WHEN_STALE)

    panels = [PageChooserPanel("page", "content.ArticlePage"), FieldPanel("rule")]

    class Meta(Orderable.Meta):
        verbose_name = _("article with a rule of its own")
        verbose_name_plural = _("articles with a rule of their own")
        constraints = [models.UniqueConstraint(fields=["setting", "page"], name="one_rule_per_article")]

    def __str__(self) -> str:
        return f"{self.page}: {self.get_rule_display()}"
