"""Load from a file which regions a postcode is in."""

from pathlib import Path
from typing import Any

from cms.regions.importing.report import LoadReport, Tell, silent
from cms.regions.importing.run import keep_or_undo
from cms.regions.importing.store import store
from cms.regions.importing.table import Row, read_rows
from cms.regions.importing.words import check_once, known_region, number
from cms.regions.models import PostcodeArea, Region

COLUMNS = ("pc4", "gemeente_regeling_2015", "gemeente_2024", "plaats", "swv_po", "swv_vo", "lat", "lon")


def import_postcodes(
    *, file: Path, all_or_nothing: bool, remove_missing: bool, tell: Tell = silent
) -> LoadReport:
    """Make and change postcode areas as the file has them, and return what differed.

    `remove_missing` deletes what is not in the file. Raises UnreadableFile.
    """
    rows = read_rows(file, COLUMNS)

    def load(report: LoadReport) -> None:
        report.rows = len(rows)
        store(PostcodeArea, "pc4", _wanted(rows, report), report)
        if remove_missing:
            report.removed, _each = PostcodeArea.objects.filter(pk__in=report.missing).delete()

    return keep_or_undo(load, all_or_nothing=all_or_nothing, tell=tell)


def _wanted(rows: list[Row], report: LoadReport) -> dict[str, tuple[int, dict[str, Any]]]:
    regions = {region.code: region for region in Region.objects.all()}
    wanted: dict[str, tuple[int, dict[str, Any]]] = {}
    for line, words in rows:
        try:
            check_once(words["pc4"], wanted)
            fields = {
                "place": words["plaats"],
                "municipality": words["gemeente_2024"] or words["gemeente_regeling_2015"],
                "po_id": known_region(regions, words["swv_po"]).pk,
                "vo_id": known_region(regions, words["swv_vo"]).pk,
                "latitude": number(words["lat"]),
                "longitude": number(words["lon"]),
            }
        except ValueError as problem:
            report.refused.append((line, str(problem)))
        else:
            wanted[words["pc4"]] = (line, fields)
    return wanted
