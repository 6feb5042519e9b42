"""The rows of a file of schools: one for each building, under the code of the establishment."""

from typing import Any

from django.utils.translation import gettext as _

from cms.regions.importing.cell_parsers import (
    house_number,
    known_region,
    latitude,
    longitude,
    postcode,
    school_code,
    web_url,
    whole_number,
)
from cms.regions.importing.report import LoadReport
from cms.regions.importing.rows import usable
from cms.regions.models import Region
from cms.tables.problems import WrongCellError
from cms.tables.rows import Row

SECTORS = {"PO": "po", "VO": "vo", "PO+VO": "po-vo"}
BUILDING = ("straat", "huisnummer", "lon", "lat")
Wanted = dict[str, tuple[Row, dict[str, Any]]]


def schools_of(rows: list[Row], regions: dict[str, Region], report: LoadReport) -> Wanted:
    """Return the schools by code; what cannot be read is refused in the report, by its line and column.

    Rows of one school may differ only in the building. A row that repeats a building adds nothing, and
    is noted.
    """
    wanted: Wanted = {}
    seen: dict[str, tuple[Row, dict[str, str]]] = {}
    for row in usable(rows, report):
        shared = {name: text for name, text in row.cells.items() if name not in BUILDING}
        try:
            code = row.parsed("vestigingscode", school_code(6))
            first, before = seen.setdefault(code, (row, shared))
            if shared != before:
                raise _contradiction(first, before, shared)
            building = _building(row)
            if code not in wanted:
                wanted[code] = (row, {**_school(row, regions, report), "locations": []})
        except WrongCellError as problem:
            report.refused.append(row.wrong(problem.column, str(problem)))
            continue
        locations = wanted[code][1]["locations"]
        if building in locations:
            note = _("The same as a line before it: this building is known.")
            report.notes.append(row.wrong("vestigingscode", note))
        else:
            locations.append(building)
    return wanted


def _contradiction(first: Row, before: dict[str, str], now: dict[str, str]) -> WrongCellError:
    column = next(name for name in now if now[name] != before[name])
    message = _("This school is on line %(line)d already, and there it is “%(before)s”.")
    return WrongCellError(column, message % {"line": first.line, "before": before[column][:80]})


def _building(row: Row) -> dict[str, Any]:
    return {
        "street": row.cells["straat"],
        "houseNumber": row.parsed("huisnummer", house_number),
        "latitude": row.parsed("lat", latitude),
        "longitude": row.parsed("lon", longitude),
    }


def _school(row: Row, regions: dict[str, Region], report: LoadReport) -> dict[str, Any]:
    cells, region = row.cells, known_region(regions)
    try:
        website = row.parsed("website", web_url)
    except WrongCellError as problem:
        website = ""
        note = _("%(problem)s Loaded without it.") % {"problem": problem}
        report.notes.append(row.wrong(problem.column, note))
    return {
        "institution": row.parsed("brin", school_code(4)),
        "name": cells["naam"],
        "type": cells["type"],
        "sector": row.parsed("sector", _sector),
        "denomination": cells["denominatie"],
        "postcode": row.parsed("postcode", postcode),
        "city": cells["plaats"],
        "municipality": cells["gemeente"],
        "website": website,
        "pupils": row.parsed("leerlingen", whole_number),
        "po_id": row.parsed("swv_po", region) if cells["swv_po"] else None,
        "vo_id": row.parsed("swv_vo", region) if cells["swv_vo"] else None,
    }


def _sector(text: str) -> str:
    if text.upper() not in SECTORS:
        raise ValueError(_("The sector is PO, VO or PO+VO."))
    return SECTORS[text.upper()]
