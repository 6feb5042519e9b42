"""The report of all rounds and approvals."""

from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn

from cms.content.views.reports import LineReport
from workflows.queries.rounds.evidence import evidence, evidence_lines
from workflows.views.editors.reports.evidence_access import EvidenceAccess
from workflows.views.editors.reports.evidence_filters import EvidenceFilterSet
from workflows.views.editors.reports.evidence_lines import ReportLine, report_line

HEADINGS = {
    "title": _("Article"),
    "language": _("Language"),
    "way": _("How"),
    "at": _("Date"),
    "result": _("Outcome"),
    "readers": _("Readers"),
    "yes": _("Yes"),
    "yes_with_tip": _("Yes, with a tip"),
    "no": _("Not yet"),
    "until": _("Deadline"),
    "withdrawn": _("Withdrawn"),
}
DATES = ("at", "until", "withdrawn")


def _column(name: str) -> Column:
    if name == "title":
        return TitleColumn(name, label=HEADINGS[name], get_url=lambda line: line.url)
    return Column(name, label=HEADINGS[name], accessor=partial(_day, name) if name in DATES else name)


def _day(name: str, line: ReportLine) -> str:
    moment = getattr(line, name)
    return date_format(timezone.localtime(moment), "SHORT_DATE_FORMAT") if moment else ""


class ValidationReportView(EvidenceAccess, LineReport):
    """One line for each round and each approval, the newest first; deleted articles included."""

    page_title = _("Validation")
    header_icon = "clipboard-list"
    index_url_name = "validation:report"
    index_results_url_name = "validation:report_results"
    filterset_class = EvidenceFilterSet
    columns = [_column(name) for name in HEADINGS]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "validation"

    def get_filtered_queryset(self) -> QuerySet[Any, Any]:
        """Filter rounds and approvals separately, and combine them."""
        user: Any = self.request.user
        rounds, approvals = (self.filter_queryset(lines) for lines in evidence_lines(user))
        return rounds.union(approvals, all=True).order_by("-at", "-pk")

    def lines_of(self, rows: Any) -> list[ReportLine]:
        """Fetch the rounds and approvals of the rows."""
        return [report_line(item) for item in evidence(rows)]
