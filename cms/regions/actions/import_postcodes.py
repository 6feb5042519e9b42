"""Load from a file which regions a postcode is in."""

from pathlib import Path
from typing import Any

from cms.regions.importing.cell_parsers import known_region, latitude, longitude, once, postcode_digits
from cms.regions.importing.report import LoadReport, Progress, no_progress
from cms.regions.importing.rows import read_rows, usable
from cms.regions.importing.run import run_import
from cms.regions.importing.store import store
from cms.regions.models import PostcodeArea, Region
from cms.tables.problems import WrongCellError
from cms.tables.rows import Row

COLUMNS = ("pc4", "gemeente_regeling_2015", "gemeente_2024", "plaats", "swv_po", "swv_vo", "lat", "lon")
#: of each field the column, the key first
FIELDS = {
    "pc4": "pc4",
    "place": "plaats",
    "municipality": "gemeente_2024",
    "latitude": "lat",
    "longitude": "lon",
}


def import_postcodes(
    *, file: Path, all_or_nothing: bool, remove_missing: bool, progress: Progress = no_progress
) -> LoadReport:
    """Make and change postcode areas as the file has them, and return what differed.

    `remove_missing` deletes what is not in the file. Raises UnreadableTableError.
    """
    rows = read_rows(file, COLUMNS)

    def load(report: LoadReport) -> None:
        report.rows = len(rows)
        store(PostcodeArea, FIELDS, _wanted(rows, report), report)
        if remove_missing:
            report.removed, _each = PostcodeArea.objects.filter(pk__in=report.missing).delete()

    return run_import(load, all_or_nothing=all_or_nothing, progress=progress)


def _wanted(rows: list[Row], report: LoadReport) -> dict[str, tuple[Row, dict[str, Any]]]:
    region = known_region({region.code: region for region in Region.objects.all()})
    wanted: dict[str, tuple[Row, dict[str, Any]]] = {}
    for row in usable(rows, report):
        try:
            pc4 = row.parsed("pc4", once(wanted, postcode_digits))
            fields = {
                "place": row.cells["plaats"],
                "municipality": row.cells["gemeente_2024"] or row.cells["gemeente_regeling_2015"],
                "po_id": row.parsed("swv_po", region),
                "vo_id": row.parsed("swv_vo", region),
                "latitude": row.parsed("lat", latitude),
                "longitude": row.parsed("lon", longitude),
            }
        except WrongCellError as problem:
            report.refused.append(row.wrong(problem.column, str(problem)))
        else:
            wanted[pc4] = (row, fields)
    return wanted
