"""Wagtail's editor for articles, with additional side panels."""

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
from cms.content.views.place import TextCopyView, TextMoveView
from cms.content.views.side_panels import PlainChecksSidePanel, ReadabilitySidePanel

#: other apps add a panel by registering a function of this hook: `(page, request) -> BaseSidePanel | None`
SIDE_PANEL_HOOK = "article_side_panel"


def with_side_panels(panels: MediaContainer, page: TextPage, request: Any) -> MediaContainer:
    """Return Wagtail's side panels and ours; its checks panel is replaced by one without readability."""
    standard = [
        PlainChecksSidePanel(page, request) if type(panel) is ChecksSidePanel else panel for panel in panels
    ]
    added = [register(page, request) for register in hooks.get_hooks(SIDE_PANEL_HOOK)]
    return MediaContainer(
        [*standard, ReadabilitySidePanel(page, request), *[panel for panel in added if panel is not None]]
    )


class ReasonRequiredMixin:
    """Requires a reason when a text is submitted that is harder than its readers like."""

    action_name: str

    def form_valid(self, form: ArticleForm) -> HttpResponse:
        """Go on, or show the form again with the warning."""
        message = "" if form.cleaned_data.get(ArticleForm.REASON) else self._warning(form)
        if message:
            form.add_error(ArticleForm.REASON, message)
            return super().form_invalid(form)  # type: ignore[misc]  # of Wagtail's view, after this class
        return super().form_valid(form)  # type: ignore[misc]  # of Wagtail's view, after this class

    def _warning(self, form: ArticleForm) -> str:
        return warning(form.instance) if self.action_name == "submit" else ""


class ArticleCreateView(ReasonRequiredMixin, CreateView):
    """Creates an article."""

    def get_side_panels(self) -> MediaContainer:
        """Add the readability panel and those of other apps."""
        return with_side_panels(super().get_side_panels(), self.page, self.request)


class ArticleEditView(ReasonRequiredMixin, EditView):
    """Edits an existing article."""

    def get_side_panels(self) -> MediaContainer:
        """Add the panels, except when Wagtail redraws only part of the page after an autosave."""
        panels = super().get_side_panels()
        if self.expects_json_response or self.hydrate_create_view:
            return panels
        return with_side_panels(panels, self.page, self.request)


class ArticleViewSet(PageViewSet):
    """The admin views of a text; `workflows` extends this and registers it for each kind."""

    model: type[TextPage] = ArticlePage
    add_view_class = ArticleCreateView
    edit_view_class = ArticleEditView
    copy_view_class = TextCopyView
    move_view_class = TextMoveView
