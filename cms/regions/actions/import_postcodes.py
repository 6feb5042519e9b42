"""Load from a file which regions a postcode is in."""

from pathlib import Path
from typing import Any

from cms.regions.importing.cell_parsers import check_once, known_region, place_on_the_map, text_of_number
from cms.regions.importing.report import LoadReport, Progress, no_progress
from cms.regions.importing.rows import read_rows
from cms.regions.importing.run import run_import
from cms.regions.importing.store import store
from cms.regions.models import PostcodeArea, Region
from cms.tables.table import Row

COLUMNS = ("pc4", "gemeente_regeling_2015", "gemeente_2024", "plaats", "swv_po", "swv_vo", "lat", "lon")


def import_postcodes(
    *, file: Path, all_or_nothing: bool, remove_missing: bool, progress: Progress = no_progress
) -> LoadReport:
    """Make and change postcode areas as the file has them, and return what differed.

    `remove_missing` deletes what is not in the file. Raises UnreadableTableError.
    """
    rows = read_rows(file, COLUMNS)

    def load(report: LoadReport) -> None:
        report.rows = len(rows)
        store(PostcodeArea, "pc4", _wanted(rows, report), report)
        if remove_missing:
            report.removed, _each = PostcodeArea.objects.filter(pk__in=report.missing).delete()

    return run_import(load, all_or_nothing=all_or_nothing, progress=progress)


def _wanted(rows: list[Row], report: LoadReport) -> dict[str, tuple[int, dict[str, Any]]]:
    regions = {region.code: region for region in Region.objects.all()}
    wanted: dict[str, tuple[int, dict[str, Any]]] = {}
    for row in rows:
        line, cells = row.line, row.cells
        pc4 = text_of_number(cells["pc4"])
        try:
            check_once(pc4, wanted)
            latitude, longitude = place_on_the_map(cells["lat"], cells["lon"])
            fields = {
                "place": cells["plaats"],
                "municipality": cells["gemeente_2024"] or cells["gemeente_regeling_2015"],
                "po_id": known_region(regions, cells["swv_po"]).pk,
                "vo_id": known_region(regions, cells["swv_vo"]).pk,
                "latitude": latitude,
                "longitude": longitude,
            }
        except ValueError as problem:
            report.refused.append((line, str(problem)))
        else:
            wanted[pc4] = (line, fields)
    return wanted
