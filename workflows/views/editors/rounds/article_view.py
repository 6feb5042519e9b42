"""The base of the pages about one article."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from workflows.queries.newsroom.possibilities import Possibilities, possibilities


class ArticleView(WagtailAdminTemplateMixin):
    """A page of the admin about the article that its URL names.

    Each page checks who may open it.
    """

    request: Any
    kwargs: dict[str, Any]
    header_icon = "clipboard-list"

    @cached_property
    def page(self) -> TextPage:
        """The article. Its fields hold the public text, or the first draft; its newest draft is elsewhere."""
        page: TextPage = get_object_or_404(text_pages().specific(), pk=self.kwargs["page_id"])
        return page

    @cached_property
    def possible(self) -> Possibilities:
        """What this person can do with the article."""
        return possibilities(self.request.user, self.page)

    def get_page_subtitle(self) -> str:
        """Name the article."""
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the editor and to the overview of this article."""
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give templates the article, and what can be done with it."""
        return super().get_context_data(page=self.page, possible=self.possible, **kwargs)

    def overview_url(self) -> str:
        """Return where this article's rounds are shown."""
        return reverse("validation:article", args=[self.page.pk])
