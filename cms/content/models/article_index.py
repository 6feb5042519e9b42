"""The page under which all articles of one language live."""

from django.utils.translation import gettext_lazy as _

from cms.content.models.gated_page import GatedPage


class ArticleIndexPage(GatedPage):
    """One for each language. It has no text itself."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["content.ArticlePage", "content.StoryIndexPage", "regions.RegionPage"]

    class Meta:
        verbose_name = _("articles of one language")
        verbose_name_plural = _("articles of one language")
