"""The URLs of these pages, and their places in the menu."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup

from workflows.views.proposals.access import RegionMenuItem
from workflows.views.proposals.make import MakeProposalView
from workflows.views.proposals.proposal import ProposalView
from workflows.views.proposals.report import ProposalsView
from workflows.views.proposals.text import NationalTextView
from workflows.views.proposals.texts import NationalTextsView


class NationalTextsViewSet(ViewSet):
    """The national texts, for regional desks."""

    name = "national_texts"
    icon = "doc-full"
    menu_label = _("Texts")
    menu_item_class = RegionMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the URLs; the first one is that of the menu."""
        return [
            path("", NationalTextsView.as_view(), name="index"),
            path("results/", NationalTextsView.as_view(results_only=True), name="index_results"),
            path("<int:page_id>/", NationalTextView.as_view(), name="text"),
        ]


class ProposalsViewSet(ViewSet):
    """The proposals of regions."""

    name = "proposals"
    icon = "edit"
    menu_label = _("Our proposals")
    menu_item_class = RegionMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the URLs; the first one is that of the menu."""
        return [
            path("", ProposalsView.as_view(), name="index"),
            path("results/", ProposalsView.as_view(results_only=True), name="index_results"),
            path("<int:pk>/", ProposalView.as_view(), name="proposal"),
            path("make/<int:page_id>/", MakeProposalView.as_view(), name="make"),
        ]


class NationalTextsGroup(ViewSetGroup):
    """The menu of regional desks for national texts."""

    menu_label = _("National")
    menu_icon = "doc-full"
    menu_order = 230
    items = (NationalTextsViewSet, ProposalsViewSet)
