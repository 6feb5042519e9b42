"""Load schools from a file."""

from pathlib import Path

from cms.regions.importing.report import LoadReport, Progress, no_progress
from cms.regions.importing.rows import read_rows
from cms.regions.importing.run import run_import
from cms.regions.importing.school_rows import schools_of
from cms.regions.importing.store import store
from cms.regions.models import Region, School

COLUMNS = (
    *("vestigingscode", "brin", "naam", "type", "sector", "denominatie", "straat", "huisnummer", "postcode"),
    *("plaats", "gemeente", "website", "leerlingen", "lon", "lat", "swv_po", "swv_vo"),
)
#: of each field the column, the key first
FIELDS = {
    "code": "vestigingscode",
    "institution": "brin",
    "name": "naam",
    "type": "type",
    "sector": "sector",
    "denomination": "denominatie",
    "postcode": "postcode",
    "city": "plaats",
    "municipality": "gemeente",
    "website": "website",
    "pupils": "leerlingen",
}


def import_schools(
    *, file: Path, all_or_nothing: bool, remove_missing: bool, progress: Progress = no_progress
) -> LoadReport:
    """Make and change schools as the file has them, and return what differed.

    `remove_missing` deletes what is not in the file. Raises UnreadableTableError.
    """
    rows = read_rows(file, COLUMNS)

    def load(report: LoadReport) -> None:
        report.rows = len(rows)
        regions = {region.code: region for region in Region.objects.all()}
        store(School, FIELDS, schools_of(rows, regions, report), report)
        if remove_missing:
            report.removed, _each = School.objects.filter(code__in=report.missing).delete()

    return run_import(load, all_or_nothing=all_or_nothing, progress=progress)
