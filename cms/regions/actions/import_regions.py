"""Load regions from a file."""

from pathlib import Path
from typing import Any

import reversion

from cms.regions.enums import RegionStatus, VersionNote
from cms.regions.importing.report import LoadReport, Tell, silent
from cms.regions.importing.run import keep_or_undo
from cms.regions.importing.store import store
from cms.regions.importing.table import Row, read_rows
from cms.regions.importing.words import address, check_once, several
from cms.regions.models import Region

COLUMNS = ("code", "sector", "naam", "weergavenaam", "website", "gemeenten_2024", "gemeenten_regeling_2015")


def import_regions(
    *, file: Path, all_or_nothing: bool, remove_missing: bool, tell: Tell = silent
) -> LoadReport:
    """Make and change regions as the file has them, keep a version of each, and return what differed.

    An empty name or website in the file leaves what is kept. `remove_missing` sets regions that are not in
    the file to "ended": their postcodes and texts stay. Raises UnreadableFile.
    """
    rows = read_rows(file, COLUMNS)

    def load(report: LoadReport) -> None:
        report.rows = len(rows)
        with reversion.create_revision():
            reversion.set_comment(VersionNote.IMPORTED.value)
            kept = set(Region.objects.values_list("code", flat=True))
            store(Region, "code", _wanted(rows, kept, report), report, one_by_one=True)
            gone = Region.objects.filter(code__in=report.missing).exclude(status=RegionStatus.ENDED)
            for region in gone if remove_missing else ():
                region.status = RegionStatus.ENDED
                region.save()
                report.removed += 1

    return keep_or_undo(load, all_or_nothing=all_or_nothing, tell=tell)


def _wanted(rows: list[Row], kept: set[str], report: LoadReport) -> dict[str, tuple[int, dict[str, Any]]]:
    wanted: dict[str, tuple[int, dict[str, Any]]] = {}
    for line, words in rows:
        code = words["code"]
        fields: dict[str, Any] = {
            "sector": words["sector"].lower(),
            "municipalities": several(words["gemeenten_2024"] or words["gemeenten_regeling_2015"]),
        }
        name = words["naam"] or ("" if code in kept else words["weergavenaam"])
        if name:
            fields["name"] = name
        try:
            check_once(code, wanted)
            if words["website"]:
                fields["website"] = address(words["website"])
        except ValueError as problem:
            report.refused.append((line, str(problem)))
        else:
            wanted[code] = (line, fields)
    return wanted
