"""Wagtail's editor for articles, with additional side panels."""

from typing import Any

from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
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


class NotOverNewer:
    """Overwrites no newer draft: asks first, with what was typed on the page. Sent once more it is saved.

    Wagtail's own page asks with a script, and trusts a form that does not say from which draft it was made.
    """

    request: Any
    latest_revision: Any
    locked_for_user: bool

    @cached_property
    def is_out_of_date(self) -> bool:
        """Whether a newer draft was saved since this page was opened, or nobody can tell."""
        sent = self.request.POST
        if sent.get("overwrite_revision_id") or sent.get("loaded_revision_id"):
            return bool(super().is_out_of_date)  # type: ignore[misc]  # a mixin of Wagtail's view
        return self.latest_revision is not None

    def form_valid(self, form: ArticleForm) -> HttpResponse:
        """Save, or ask."""
        answer = self.form_invalid if self.is_out_of_date else super().form_valid  # type: ignore[misc]  # the same
        return answer(form)

    def form_invalid(self, form: ArticleForm) -> HttpResponse:
        """Show the page again: it is then made from the newest draft, and has to say so."""
        if self.is_out_of_date and not self.locked_for_user:
            form.add_error(None, _saved_meanwhile(self.latest_revision))
        return super().form_invalid(form)  # type: ignore[misc]  # the same


def _saved_meanwhile(revision: Any) -> str:
    sentence = _(
        "This text was saved meanwhile, on %(date)s by %(who)s. What you typed is below, and is not saved. "
        "Compare it in the history. Save once more to put yours in its place: the other one stays there."
    )
    date = date_format(localtime(revision.created_at), "DATETIME_FORMAT")
    return sentence % {"date": date, "who": revision.user or _("somebody")}


class ArticleEditView(NotOverNewer, ReasonRequiredMixin, EditView):
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
