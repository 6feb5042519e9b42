"""Wagtail's editor for articles, with our side panels."""

from typing import Any

from django.http import HttpResponse
from wagtail import hooks
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet

from cms.content.forms import ArticleForm
from cms.content.models import ArticlePage, TextPage
from cms.content.readability.warning import warning
from cms.content.views.side_panels import PlainChecksSidePanel, ReadabilitySidePanel

#: other apps add a panel by registering a function of this hook: `(page, request) -> BaseSidePanel | None`
SIDE_PANEL_HOOK = "article_side_panel"


def with_ours(panels: MediaContainer, page: TextPage, request: Any) -> MediaContainer:
    """Return Wagtail's side panels and ours; its checks are replaced by the same without readability."""
    kept = [
        PlainChecksSidePanel(page, request) if type(panel) is ChecksSidePanel else panel for panel in panels
    ]
    added = [register(page, request) for register in hooks.get_hooks(SIDE_PANEL_HOOK)]
    return MediaContainer(
        [*kept, ReadabilitySidePanel(page, request), *[panel for panel in added if panel is not None]]
    )


class ReasonAsked:
    """Asks, when a text is submitted that is harder than its readers like, why it may go to them."""

    action_name: str

    def form_valid(self, form: ArticleForm) -> HttpResponse:
        """Go on, or show the form again with the question."""
        told = "" if form.cleaned_data.get(ArticleForm.REASON) else self._warning(form)
        if told:
            form.add_error(ArticleForm.REASON, told)
            return super().form_invalid(form)  # type: ignore[misc]  # of Wagtail's view, after this class
        return super().form_valid(form)  # type: ignore[misc]  # of Wagtail's view, after this class

    def _warning(self, form: ArticleForm) -> str:
        return warning(form.instance) if self.action_name == "submit" else ""


class ArticleCreateView(ReasonAsked, CreateView):
    """For a new article."""

    def get_side_panels(self) -> MediaContainer:
        """Add ours."""
        return with_ours(super().get_side_panels(), self.page, self.request)


class ArticleEditView(ReasonAsked, EditView):
    """For an article that is there."""

    def get_side_panels(self) -> MediaContainer:
        """Add ours, but not when Wagtail draws only some of the page again, after saving by itself."""
        panels = super().get_side_panels()
        if self.expects_json_response or self.hydrate_create_view:
            return panels
        return with_ours(panels, self.page, self.request)


class ArticleViewSet(PageViewSet):
    """The admin's pages about a text; the validation side registers it for each kind, with what it adds."""

    model: type[TextPage] = ArticlePage
    add_view_class = ArticleCreateView
    edit_view_class = ArticleEditView
