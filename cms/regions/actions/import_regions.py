"""Load regions from a file."""

from pathlib import Path
from typing import Any

import reversion

from cms.regions.enums import RegionStatus, VersionNote
from cms.regions.importing.cell_parsers import once, region_code, web_url
from cms.regions.importing.report import LoadReport, Progress, no_progress
from cms.regions.importing.rows import read_rows, usable
from cms.regions.importing.run import run_import
from cms.regions.importing.store import store
from cms.regions.models import Region
from cms.regions.names import read_names
from cms.tables.problems import WrongCellError
from cms.tables.rows import Row

COLUMNS = ("code", "sector", "naam", "weergavenaam", "website", "gemeenten_2024", "gemeenten_regeling_2015")
#: of each field the column, the key first
FIELDS = {
    "code": "code",
    "sector": "sector",
    "name": "naam",
    "website": "website",
    "municipalities": "gemeenten_2024",
}


def import_regions(
    *, file: Path, all_or_nothing: bool, remove_missing: bool, progress: Progress = no_progress
) -> LoadReport:
    """Create and change regions as in the file, store a version of each, and return what differed.

    An empty name or website in the file leaves what is stored. `remove_missing` sets regions that are not in
    the file to "ended": their postcodes and texts stay. Raises UnreadableTableError.
    """
    rows = read_rows(file, COLUMNS)

    def load(report: LoadReport) -> None:
        report.rows = len(rows)
        with reversion.create_revision():
            reversion.set_comment(VersionNote.IMPORTED.value)
            stored = set(Region.objects.values_list("code", flat=True))
            store(Region, FIELDS, _wanted(rows, stored, report), report, one_by_one=True)
            missing = Region.objects.filter(code__in=report.missing).exclude(status=RegionStatus.ENDED)
            for region in missing if remove_missing else ():
                region.status = RegionStatus.ENDED
                region.save()
                report.removed += 1

    return run_import(load, all_or_nothing=all_or_nothing, progress=progress)


def _wanted(rows: list[Row], stored: set[str], report: LoadReport) -> dict[str, tuple[Row, dict[str, Any]]]:
    wanted: dict[str, tuple[Row, dict[str, Any]]] = {}
    for row in usable(rows, report):
        cells = row.cells
        fields: dict[str, Any] = {
            "sector": cells["sector"].lower(),
            "municipalities": read_names(cells["gemeenten_2024"] or cells["gemeenten_regeling_2015"]),
        }
        try:
            code = row.parsed("code", once(wanted, region_code))
            if name := cells["naam"] or ("" if code in stored else cells["weergavenaam"]):
                fields["name"] = name
            if cells["website"]:
                fields["website"] = row.parsed("website", web_url)
        except WrongCellError as problem:
            report.refused.append(row.wrong(problem.column, str(problem)))
        else:
            wanted[code] = (row, fields)
    return wanted
