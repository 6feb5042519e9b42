"""Every spreadsheet of the admin, Wagtail's own reports included, is written by `cms.tables`.

Wagtail writes commas and no mark, which a Dutch Excel shows as one column with the wrong letters; it lets a
text in a CSV file be a formula; and it fails on signs that a workbook may not have. All its exports inherit
two methods of one mixin, and there is no other place that reaches its own reports.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.tables.writing import csv_file, workbook_file


def stream_csv(view: Any, items: Iterable[Any]) -> list[bytes]:
    """Return the CSV file of a view, whole: a stream is read when the language of the user is gone."""
    return [csv_file(_rows(view, items, view.FORMAT_CSV))]


def write_xlsx(view: Any, items: Iterable[Any], output: Any) -> None:
    """Write the workbook of a view."""
    output.write(workbook_file(_rows(view, items, view.FORMAT_XLSX)))


def _rows(view: Any, items: Any, export_format: str) -> Iterator[list[Any]]:
    yield [view.get_heading(items, field) for field in view.list_export]
    for item in items:
        yield [
            _shown(view.preprocess_field_value(field, _local(value), export_format))
            for field, value in view.to_row_dict(item).items()
        ]


def _local(value: Any) -> Any:
    """Return a moment as the clock on the wall shows it."""
    return timezone.make_naive(value) if isinstance(value, datetime) and timezone.is_aware(value) else value


def _shown(value: Any) -> Any:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return value


def install() -> None:
    """Put both methods in the place of Wagtail's."""
    SpreadsheetExportMixin.stream_csv = stream_csv
    SpreadsheetExportMixin.write_xlsx = write_xlsx
