"""The article: a national text page, or a region's own."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.models.text_page import TextPage


class ArticlePage(TextPage):
    """A text on inclusive education: national, or a region's own when it is below that region's page."""

    import_id = models.CharField(max_length=120, null=True, blank=True, unique=True, editable=False)

    parent_page_types = ["content.ArticleIndexPage", "regions.RegionPage"]
    exclude_fields_in_copy = [*TextPage.exclude_fields_in_copy, "import_id"]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the page. Wagtail copies every field to an alias, but an alias was not loaded from a file."""
        if self.alias_of_id:
            self.import_id = None
        super().save(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> "ArticlePage":
        """Return this page with the content of a revision; its identity does not come from the revision."""
        page: ArticlePage = super().with_content_json(content)
        page.import_id = self.import_id
        return page
