"""The report on sites: how far each is, and which withdrawn texts it may still have."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column

from api.models import ApiKey
from api.queries.sites.known import sites_shown_to, with_evidence
from api.views.sites.access import SitesAccess, can_see_sites
from api.views.sites.lines import SiteLine, site_lines
from cms.content.views.reports import LineReport
from cms.regions.models import Region

REPORT = "sites_report"
HEADINGS = {
    "label": gettext_lazy("Site"),
    "region": gettext_lazy("Region"),
    "behind": gettext_lazy("Behind by"),
    "read": gettext_lazy("How far"),
    "seen": gettext_lazy("Last heard of"),
    "withdrawn_in_one": gettext_lazy("May still have, withdrawn"),
}


class SitesMenuItem(MenuItem):
    """Shown to who may open the report."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this user may."""
        user: Any = request.user
        return can_see_sites(user)


def _regions(request: Any) -> QuerySet[Region]:
    return Region.objects.filter(pk__in=sites_shown_to(request.user).values("region"))


class SitesFilterSet(WagtailFilterSet):
    """Filters the keys."""

    label = django_filters.CharFilter(label=gettext_lazy("Site"), lookup_expr="icontains")
    region = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Region"), queryset=_regions, to_field_name="code"
    )

    class Meta:
        model = ApiKey
        fields: list[str] = []


class SiteColumn(Column):
    """The site and its region. In a narrow window its words are not broken, as in a column of titles."""

    cell_template_name = "api/admin/site_cell.html"


class WithdrawnColumn(Column):
    """The withdrawn texts, each leading to who has it."""

    cell_template_name = "api/admin/withdrawn_cell.html"


class SitesReportView(SitesAccess, LineReport):
    """One line for each key that works. The number of queries is constant."""

    page_title = gettext_lazy("Sites")
    header_icon = "site"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    filterset_class = SitesFilterSet
    columns = [
        SiteColumn("label", label=HEADINGS["label"], width="25%"),
        # what matters most stands where a narrow window shows it
        WithdrawnColumn("withdrawn", label=HEADINGS["withdrawn_in_one"], width="30%"),
        *[Column(name, label=HEADINGS[name]) for name in ("behind", "read", "seen")],
    ]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "sites"

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return the keys that this person may see."""
        user: Any = self.request.user
        return with_evidence(sites_shown_to(user))

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Sort by region; national sites first."""
        return queryset.order_by("region__code", "label", "pk")

    @property
    def no_results_message(self) -> str:
        """Say why there is nothing, and what to do about it."""
        if self.is_filtering:
            return _("No site is like that. Choose another name or region.")
        return _(
            "No site has a key yet. Make one under Settings, “%(keys)s”: then you see here what it has."
        ) % {"keys": _("API keys")}

    def lines_of(self, rows: Any) -> list[SiteLine]:
        """Fetch what is known of these sites."""
        return site_lines(list(rows))
