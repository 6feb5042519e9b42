"""Wagtail's own pages about an article, with what we add and what we lead elsewhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.admin.viewsets.pages import PageViewSet

from cms.content.models import ArticlePage
from workflows.views.editors.side_panel import ValidationSidePanel


class ArticleEditView(EditView):
    """Wagtail's editor with one side panel more."""

    def get_side_panels(self) -> MediaContainer:
        """Add it; autosave does not draw side panels again."""
        panels = super().get_side_panels()
        if not self.expects_json_response and not self.hydrate_create_view:
            panels.append(ValidationSidePanel(self.page, self.request))
        return panels


class ArticleUnpublishView(UnpublishView):
    """Leads to where a reason is asked."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ARG002 - Django's signature
        """Never unpublish from here."""
        return HttpResponseRedirect(reverse("validation:withdraw", args=[self.object.pk]))


class ArticleViewSet(PageViewSet):
    """The pages of Wagtail's admin about an article."""

    model = ArticlePage
    edit_view_class = ArticleEditView
    unpublish_view_class = ArticleUnpublishView
