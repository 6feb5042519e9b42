"""Stories: the experience of a parent or youth, in their own words."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from cms.content.forms import StoryForm
from cms.content.models.gated_page import GatedPage
from cms.content.models.story_consent import StoryConsent
from cms.content.models.text_page import TextPage


class StoryIndexPage(GatedPage):
    """Holds the national stories of one language. It has no text itself."""

    parent_page_types = ["content.ArticleIndexPage"]
    subpage_types = ["content.StoryPage"]
    is_creatable = False

    class Meta:
        verbose_name = _("stories of one language")
        verbose_name_plural = _("stories of one language")


class StoryPage(TextPage):
    """A story, never with a name. It is public only while its teller consents: see `StoryConsent`."""

    about = ParentalManyToManyField(
        "content.ArticlePage", verbose_name=_("belongs to these articles"), blank=True, related_name="stories"
    )

    parent_page_types = ["content.StoryIndexPage", "regions.RegionPage"]
    base_form_class = StoryForm
    content_panels = [*TextPage.content_panels, FieldPanel("about", widget=forms.CheckboxSelectMultiple)]
    promote_panels = [
        MultiFieldPanel([FieldPanel("audience"), FieldPanel("sectors"), FieldPanel("topics")], _("For whom")),
        MultiFieldPanel(
            [FieldPanel("valid_until"), FieldPanel("responsible"), FieldPanel("slug")], _("Housekeeping")
        ),
    ]
    override_translatable_fields = [
        *TextPage.override_translatable_fields,
        SynchronizedField("about", overridable=False),
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def further_meaning(self) -> dict[str, Any]:
        """Add the articles to which the story belongs."""
        about = sorted({str(article.translation_key) for article in self.about.all()})
        return {**super().further_meaning(), **({"about": about} if about else {})}

    def reason_not_public(self) -> str:
        """Return a message when its teller has not consented, or has withdrawn the consent; otherwise ""."""
        if StoryConsent.objects.filter(story=self.translation_key, withdrawn_at=None).exists():
            return ""
        return gettext("Who told this story has not agreed to its publication. Note the consent first.")
