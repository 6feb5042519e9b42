"""The admin's pages about an article, as changed for validation."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from wagtail.admin.views.pages.unpublish import UnpublishView

from cms.content.views.editor import ArticleViewSet


class ArticleUnpublishView(UnpublishView):
    """Redirects to the page that asks for a reason."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ARG002 - Django's signature
        """Never unpublish from here."""
        return HttpResponseRedirect(reverse("validation:withdraw", args=[self.object.pk]))


class ValidatedArticleViewSet(ArticleViewSet):
    """Wagtail allows one such viewset per model: this one."""

    unpublish_view_class = ArticleUnpublishView
