"""The report on links: what asks for attention, and what to do about it."""

from typing import Any, Final

import django_filters
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem

from cms.content.views.reports import CellColumn, LineReport
from cms.links.models import Link
from cms.links.permissions import can_see_links, check_can_see_links
from cms.links.queries.counts import LinkCounts, link_counts
from cms.links.queries.visible import links_visible_to
from cms.links.rule import ASKS, LinkState
from cms.links.views.lines import LinkLine, link_lines
from cms.links.wording import STATES

REPORT: Final = "links_report"
IGNORED: Final = "ignored"
ALL: Final = "all"
HEADINGS: Final = {
    "url": _("Link"),
    "label": _("State"),
    "advice": _("What to do"),
    "moved_to": _("New address"),
    "used_in": _("Stands in"),
    "looked_at": _("Looked at"),
    "ignored_why": _("Why it is ignored"),
}
KINDS: Final = [*STATES.items(), (IGNORED, _("Ignored")), (ALL, _("All links"))]


class LinksMenuItem(MenuItem):
    """Shown to everybody who works on pages, or at a region's desk."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this user may open the report."""
        user: Any = request.user
        return can_see_links(user)


class LinksFilterSet(WagtailFilterSet):
    """Without a chosen state it shows what asks for attention."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=KINDS, empty_label=_("What asks for attention"), method="filter_state"
    )
    url = django_filters.CharFilter(label=_("Part of the address"), lookup_expr="icontains")

    class Meta:
        model = Link
        fields: list[str] = []

    def filter_state(self, links: QuerySet[Link], _name: str, state: str) -> QuerySet[Link]:
        """Keep the links in a state that nobody ignores, those that are ignored, or all."""
        if state == ALL:
            return links
        return (
            links.exclude(ignored_at=None) if state == IGNORED else links.filter(state=state, ignored_at=None)
        )


class LinksReportView(LineReport):
    """One row for each link, the most serious first. The number of queries is constant."""

    page_title = _("Links")
    header_icon = "link"
    template_name = "links/report.html"
    results_template_name = "links/report_results.html"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    filterset_class = LinksFilterSet
    columns = [
        # one column: a phone has no room for two
        CellColumn("link", folder="links/cells", label=_("Links, and what to do")),
    ]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "links"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise PermissionDenied for a user without pages or a region."""
        user: Any = request.user
        check_can_see_links(user)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def counts(self) -> LinkCounts:
        """How many there are in each state, for this person."""
        return link_counts(self.request.user)

    def get_filtered_queryset(self) -> QuerySet[Link]:
        """Return the chosen links, or those that ask for attention."""
        links = self.filter_queryset(links_visible_to(self.request.user))
        chosen = self.filters.is_valid() and self.filters.form.cleaned_data["state"]
        if not chosen:
            links = links.filter(state__in=ASKS, ignored_at=None)
        order = [When(state=state.value, then=Value(number)) for number, state in enumerate(LinkState)]
        serious = Case(*order, output_field=IntegerField())
        return links.order_by(serious, "host", "url", "pk").select_related("ignored_by")

    def lines_of(self, rows: Any) -> list[LinkLine]:
        """Fetch the texts with these links."""
        return link_lines(rows, self.request.user)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the template the numbers."""
        by_state = self.counts.by_state
        states = [(state, label, by_state[state]) for state, label in STATES.items() if state in by_state]
        if self.counts.ignored:
            states.append((IGNORED, _("Ignored"), self.counts.ignored))
        return super().get_context_data(*args, counts=self.counts, states=states, **kwargs)
