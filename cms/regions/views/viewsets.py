"""The viewsets of regions in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from cms.content.views.spreadsheets import Spreadsheets
from cms.regions.models import PostcodeArea, Region, School, SupportPoint
from cms.regions.permissions import can_manage_desks
from cms.regions.views.own import (
    PermittedIndexView,
    PermittedUsageView,
    RecordedDeleteView,
    VersionedCreateView,
    VersionedEditView,
)
from cms.regions.views.panels import REGION, SUPPORT_POINT
from cms.regions.views.people import PeopleView, RemoveColleagueView, SendWelcomeView
from cms.regions.views.versions import DeletedView, RestoreView, VersionsView


class VersionedViewSet(ModelViewSet):
    """Objects that their own desk may edit, with versions."""

    copy_view_enabled = False
    list_per_page = 50
    search_backend_name = None  # searched in the database itself: a short list needs no index
    index_view_class = PermittedIndexView
    add_view_class = VersionedCreateView
    edit_view_class = VersionedEditView
    delete_view_class = RecordedDeleteView
    history_view_class = VersionsView
    usage_view_class = PermittedUsageView

    def get_history_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Let the view choose its template."""
        return {"header_icon": "history", **kwargs}

    def get_urlpatterns(self) -> list[Any]:
        """Add the views that restore versions."""
        options = {"model": self.model, "namespace": self.url_namespace}
        return [
            *super().get_urlpatterns(),
            path("deleted/", DeletedView.as_view(**options), name="deleted"),
            path("restore/<int:version>/", RestoreView.as_view(**options), name="restore"),
        ]


class RegionIndexView(Spreadsheets, PermittedIndexView):
    """Regions, with the support point of each in the same query."""

    def get_base_queryset(self) -> QuerySet[Region]:
        """Fetch the support points with the regions."""
        return super().get_base_queryset().select_related("support_point")


class RegionEditView(VersionedEditView):
    """One region, with a link to the people who work for it."""

    @property
    def header_buttons(self) -> list[Any]:
        """Add the link for users who decide who works for a region."""
        if not can_manage_desks(self.request.user):
            return []
        url = reverse("regions:people", args=[self.object.pk])
        return [HeaderButton(_("People of this region"), url=url, icon_name="group")]


class RegionViewSet(VersionedViewSet):
    """Regions."""

    model = Region
    name = "regions"
    icon = "site"
    menu_label = _("Regions")
    edit_handler = REGION
    index_view_class = RegionIndexView
    edit_view_class = RegionEditView
    list_display = ["code", "name", "sector", Column("support_point", label=_("Support point")), "status"]
    list_filter = ["sector", "status"]
    list_export = ["code", "name", "sector", "status", "website", "support_point"]
    search_fields = ["code", "name"]

    def get_urlpatterns(self) -> list[Any]:
        """Add the views of the people who work for a region."""
        return [
            *super().get_urlpatterns(),
            path("people/<int:pk>/", PeopleView.as_view(), name="people"),
            path("people/<int:pk>/mail/<int:user>/", SendWelcomeView.as_view(), name="send_welcome"),
            path(
                "people/<int:pk>/remove/<int:user>/", RemoveColleagueView.as_view(), name="remove_colleague"
            ),
        ]


class SupportPointIndexView(PermittedIndexView):
    """Support points, with the regions that each serves."""

    def get_base_queryset(self) -> QuerySet[SupportPoint]:
        """Fetch the regions with the support points."""
        return super().get_base_queryset().prefetch_related("regions")


class SupportPointViewSet(VersionedViewSet):
    """Support points."""

    model = SupportPoint
    name = "support_points"
    icon = "comment"
    menu_label = _("Support points")
    edit_handler = SUPPORT_POINT
    index_view_class = SupportPointIndexView
    list_display = [
        "name",
        Column(
            "regions",
            label=_("Regions"),
            accessor=lambda point: ", ".join(region.code for region in point.regions.all()) or "–",
        ),
        "telephone",
        "email",
    ]
    list_filter = {"regions": ["exact"], "city": ["exact"]}
    search_fields = ["name", "telephone", "email", "city"]


class ImportedViewSet(ModelViewSet):
    """Data that comes from a file, to view and, with permission, to correct."""

    copy_view_enabled = False
    list_per_page = 50
    search_backend_name = None
    index_view_class = generic.IndexView


class PostcodeAreaViewSet(ImportedViewSet):
    """Postcodes."""

    model = PostcodeArea
    name = "postcode_areas"
    icon = "tag"
    menu_label = _("Postcodes")
    pk_path_converter = "str"
    panels = [
        FieldPanel(name) for name in ("pc4", "place", "municipality", "po", "vo", "latitude", "longitude")
    ]
    list_display = [
        "pc4",
        "place",
        "municipality",
        Column("po_id", label=_("po")),
        Column("vo_id", label=_("vo")),
    ]
    search_fields = ["pc4", "place", "municipality"]


class SchoolViewSet(ImportedViewSet):
    """Schools."""

    model = School
    name = "schools"
    icon = "home"
    menu_label = _("Schools")
    panels = [
        FieldPanel(name)
        for name in (
            "code",
            "institution",
            "name",
            "type",
            "sector",
            "denomination",
            "postcode",
            "city",
            "municipality",
            "website",
            "pupils",
            "po",
            "vo",
        )
    ]
    list_display = ["name", "code", "type", "city"]
    list_filter = ["sector"]
    search_fields = ["name", "code", "city"]


class RegionsGroup(ViewSetGroup):
    """All of them, under one menu item."""

    menu_label = _("Regions")
    menu_icon = "site"
    menu_order = 240
    add_to_admin_menu = True
    items = (RegionViewSet, SupportPointViewSet, PostcodeAreaViewSet, SchoolViewSet)
