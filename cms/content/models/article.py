"""The national text page, or a text of one region's own."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.models.text_page import TextPage


class ArticlePage(TextPage):
    """A text on inclusive education: national, or of one region when it stands below that region's page."""

    import_id = models.CharField(max_length=120, null=True, blank=True, unique=True, editable=False)

    parent_page_types = ["content.ArticleIndexPage", "regions.RegionPage"]
    exclude_fields_in_copy = [*TextPage.exclude_fields_in_copy, "import_id"]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save. An alias is not what was loaded from a file, though Wagtail copies every field to it."""
        if self.alias_of_id:
            self.import_id = None
        super().save(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> "ArticlePage":
        """Return this page with the content of a revision; which page it is does not come from there."""
        page: ArticlePage = super().with_content_json(content)
        page.import_id = self.import_id
        return page
