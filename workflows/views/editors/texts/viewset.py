"""The URLs of the list of texts, under /admin/texts/, and its place in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from workflows.permissions import works_on_pages
from workflows.views.editors.texts.kept import ForgetView, KeepView
from workflows.views.editors.texts.list_view import TextsView


class TextsMenuItem(MenuItem):
    """Shown to everybody who works on texts."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person works on any text."""
        user = request.user
        return works_on_pages(user)  # type: ignore[arg-type]  # the admin lets nobody else in


class TextsViewSet(ViewSet):
    """One list for all languages."""

    name = "texts"
    menu_label = _("Texts")
    menu_icon = "doc-full"
    menu_order = 90
    menu_item_class = TextsMenuItem
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the URLs; the first one is that of the menu."""
        return [
            path("", TextsView.as_view(), name="index"),
            path("results/", TextsView.as_view(results_only=True), name="results"),
            path("views/keep/", KeepView.as_view(), name="keep_view"),
            path("views/<int:pk>/forget/", ForgetView.as_view(), name="forget_view"),
        ]
