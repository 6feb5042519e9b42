"""How a list of the admin becomes a spreadsheet.

Wagtail writes commas and no mark, which a Dutch Excel shows as one column with the wrong letters; it lets a
text in a CSV file be a formula; and it fails on signs that a workbook may not have.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.tables.writing import csv_file, workbook_file


class Spreadsheets(SpreadsheetExportMixin):
    """A list whose spreadsheets open rightly in a Dutch Excel; stands before a view of Wagtail's."""

    def stream_csv(self, queryset: Iterable[Any]) -> Iterator[Any]:
        """Yield the CSV file in one piece: later the language of the user is gone."""
        return iter([csv_file(self._spreadsheet_rows(queryset, self.FORMAT_CSV))])

    def write_xlsx(self, queryset: Iterable[Any], output: Any) -> None:
        """Write the workbook."""
        output.write(workbook_file(self._spreadsheet_rows(queryset, self.FORMAT_XLSX)))

    def _spreadsheet_rows(self, queryset: Any, export_format: str) -> Iterator[list[Any]]:
        yield [self.get_heading(queryset, field) for field in self.list_export]
        for item in queryset:
            yield [
                _shown(
                    self.preprocess_field_value(field, _local(_in_words(item, field, value)), export_format)
                )
                for field, value in self.to_row_dict(item).items()
            ]


def _in_words(item: Any, field: str, value: Any) -> Any:
    """Return what the screen shows of a choice, not its code."""
    shown = getattr(item, f"get_{field}_display", None)
    return str(shown()) if callable(shown) else _local(value)


def _local(value: Any) -> Any:
    """Return a moment as the clock on the wall shows it."""
    return timezone.make_naive(value) if isinstance(value, datetime) and timezone.is_aware(value) else value


def _shown(value: Any) -> Any:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return value
