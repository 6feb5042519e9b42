"""The list of proposals: all for the national desk, its own for a regional desk."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.content.views.reports import CellColumn, LineReport
from workflows.queries.proposals.lists import proposals_shown_to
from workflows.views.proposals.access import DeskAccess
from workflows.views.proposals.filters import ProposalFilterSet
from workflows.views.proposals.lines import ProposalLine, proposal_lines

HEADINGS = {
    "title": gettext_lazy("Article"),
    "about": gettext_lazy("About"),
    "region": gettext_lazy("Region"),
    "language": gettext_lazy("Language"),
    "proposed_at": gettext_lazy("Proposed"),
    "state": gettext_lazy("State"),
    "decided_at": gettext_lazy("Decided"),
    "answer": gettext_lazy("Answer"),
}


def _column(name: str) -> CellColumn:
    return CellColumn(name, folder="workflows/proposals/cells", label=HEADINGS[name], width="35%")


class ProposalsView(DeskAccess, LineReport):
    """Waiting proposals first, the oldest at the top; then those decided last."""

    header_icon = "edit"
    index_url_name = "proposals:index"
    index_results_url_name = "proposals:index_results"
    filterset_class = ProposalFilterSet
    columns = [_column("title"), _column("region"), _column("state")]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "proposals"

    def get_page_title(self) -> str:
        """Say whose proposals these are."""
        return _("Proposals of regions") if self.is_national else _("Our proposals")

    @property
    def no_results_message(self) -> str:
        """The message for an empty list, with what to do."""
        if self.is_filtering:
            return _("No proposal is like that.")
        if self.is_national:
            return _("No region has proposed a change to a national text yet.")
        return _(
            "Your region has not proposed anything yet. Open a national text and choose the piece that "
            "should be different."
        )

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return the proposals that this person may see."""
        return proposals_shown_to(self.request.user)

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep that order."""
        return queryset

    def lines_of(self, rows: Any) -> list[ProposalLine]:
        """Fetch the lines of the proposals."""
        return proposal_lines(list(rows))
