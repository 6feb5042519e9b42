"""What the reports in the admin have in common."""

from typing import Any

from django.db.models import F
from django.db.models.expressions import OrderBy
from django.urls import URLPattern, path
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.reports import ReportView

from cms.content.views.spreadsheets import Spreadsheets


class LineReport(Spreadsheets, ReportView):
    """A report that fetches what its lines show for one page at a time, or for the whole spreadsheet."""

    def lines_of(self, rows: Any) -> list[Any]:
        """Return the lines of these rows; as many queries for any number of them."""
        raise NotImplementedError

    def get_table(self, object_list: Any) -> Any:
        """Show the lines of this page."""
        return super().get_table([] if self.is_export else self.lines_of(object_list))

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Do the same for a spreadsheet."""
        return self.lines_of(object_list) if self.is_export else object_list


class CellColumn(BaseColumn):
    """A column whose cells have a template of its name, in the folder of its page."""

    def __init__(self, name: str, *, folder: str, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.cell_template_name = f"{folder}/{name}.html"


def report_urls(name: str, view: type[ReportView], *, below: str) -> list[URLPattern]:
    """Return where a report is, and where its results come from when a filter is chosen."""
    return [
        path(f"reports/{below}/", view.as_view(), name=name),
        path(f"reports/{below}/results/", view.as_view(results_only=True), name=f"{name}_results"),
    ]


def unknown_last(ordering: str) -> OrderBy:
    """Return the order that a column's heading asks for, what has no value last, in whichever database."""
    name = ordering.removeprefix("-")
    return F(name).desc(nulls_last=True) if ordering != name else F(name).asc(nulls_last=True)
