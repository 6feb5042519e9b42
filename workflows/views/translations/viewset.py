"""The URLs of the translation queue, under /admin/translations/, and its place in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from workflows.permissions import works_on_pages
from workflows.views.translations.changes import SourceChangesView
from workflows.views.translations.desk import DeskView, FirstDeskView
from workflows.views.translations.work import AssignView, BeginView


class DeskMenuItem(MenuItem):
    """Shown to everybody who writes texts."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may write any text."""
        user = request.user
        return works_on_pages(user)  # type: ignore[arg-type]  # the admin lets nobody else in


class TranslationDeskViewSet(ViewSet):
    """One list for each language."""

    name = "translations"
    menu_label = _("Translations")
    menu_icon = "globe"
    menu_order = 240
    menu_item_class = DeskMenuItem
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the URLs; the first one is that of the menu."""
        return [
            path("", FirstDeskView.as_view(), name="index"),
            path("changes/<int:page_id>/", SourceChangesView.as_view(), name="changes"),
            path("<str:language>/", DeskView.as_view(), name="desk"),
            path("<str:language>/results/", DeskView.as_view(results_only=True), name="desk_results"),
            path("<str:language>/assign/", AssignView.as_view(), name="assign"),
            path("<str:language>/begin/<int:page_id>/", BeginView.as_view(), name="begin"),
        ]
