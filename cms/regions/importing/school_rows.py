"""The rows of a file of schools: one for each building, under the code of the establishment."""

from typing import Any

from django.utils.translation import gettext as _

from cms.regions.importing.cell_parsers import (
    known_region,
    place_on_the_map,
    postcode,
    web_url,
    whole_number,
)
from cms.regions.importing.report import LoadReport
from cms.regions.models import Region
from cms.tables.table import Row

SECTORS = {"PO": "po", "VO": "vo", "PO+VO": "po-vo"}
BUILDING = ("straat", "huisnummer", "lon", "lat")
Wanted = dict[str, tuple[int, dict[str, Any]]]


def schools_of(rows: list[Row], regions: dict[str, Region], report: LoadReport) -> Wanted:
    """Return the schools by code; what cannot be read is refused in the report, by its line.

    Rows of one school may differ only in the building. A row that repeats a building adds nothing, and
    is noted.
    """
    wanted: Wanted = {}
    seen: dict[str, tuple[int, dict[str, str]]] = {}
    for row in rows:
        line, cells = row.line, row.cells
        code = cells["vestigingscode"]
        shared = {name: text for name, text in cells.items() if name not in BUILDING}
        first, before = seen.setdefault(code, (line, shared))
        try:
            if shared != before:
                raise _contradiction(code, first, before, shared)
            building = _building(cells)
            if code not in wanted:
                wanted[code] = (line, {**_school(line, cells, regions, report), "locations": []})
        except ValueError as problem:
            report.refused.append((line, str(problem)))
            continue
        locations = wanted[code][1]["locations"]
        if building in locations:
            note = _("The same as a line before it: this building of %(code)s is known.")
            report.notes.append((line, note % {"code": code}))
        else:
            locations.append(building)
    return wanted


def _contradiction(code: str, line: int, before: dict[str, str], now: dict[str, str]) -> ValueError:
    columns = ", ".join(name for name in now if now[name] != before[name])
    message = _("%(code)s is on line %(line)d already, with another %(columns)s.")
    return ValueError(message % {"code": code, "line": line, "columns": columns})


def _building(cells: dict[str, str]) -> dict[str, Any]:
    latitude, longitude = place_on_the_map(cells["lat"], cells["lon"])
    return {
        "street": cells["straat"],
        "houseNumber": cells["huisnummer"],
        "latitude": latitude,
        "longitude": longitude,
    }


def _school(
    line: int, cells: dict[str, str], regions: dict[str, Region], report: LoadReport
) -> dict[str, Any]:
    if cells["sector"] not in SECTORS:
        raise ValueError(
            _("The sector is PO, VO or PO+VO, not “%(words)s”.") % {"words": cells["sector"][:20]}
        )
    try:
        website = web_url(cells["website"])
    except ValueError as problem:
        website = ""
        report.notes.append((line, _("%(problem)s Loaded without it.") % {"problem": problem}))
    return {
        "institution": cells["brin"],
        "name": cells["naam"],
        "type": cells["type"],
        "sector": SECTORS[cells["sector"]],
        "denomination": cells["denominatie"],
        "postcode": postcode(cells["postcode"]),
        "city": cells["plaats"],
        "municipality": cells["gemeente"],
        "website": website,
        "pupils": whole_number(cells["leerlingen"]),
        "po_id": known_region(regions, cells["swv_po"]).pk if cells["swv_po"] else None,
        "vo_id": known_region(regions, cells["swv_vo"]).pk if cells["swv_vo"] else None,
    }
