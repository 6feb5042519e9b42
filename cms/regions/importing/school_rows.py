"""The rows of a file of schools: one for each building, under the code of the establishment."""

from typing import Any

from django.utils.translation import gettext as _

from cms.regions.importing.report import LoadReport
from cms.regions.importing.table import Row
from cms.regions.importing.words import address, count, known_region, number
from cms.regions.models import Region

SECTORS = {"PO": "po", "VO": "vo", "PO+VO": "po-vo"}
BUILDING = ("straat", "huisnummer", "lon", "lat")
Wanted = dict[str, tuple[int, dict[str, Any]]]


def schools_of(rows: list[Row], regions: dict[str, Region], report: LoadReport) -> Wanted:
    """Return the schools by code; what cannot be read is refused in the report, by its line.

    Rows of one school must say the same but for the building. A row that repeats a building adds nothing, and
    is noted.
    """
    wanted: Wanted = {}
    said: dict[str, tuple[int, dict[str, str]]] = {}
    for line, words in rows:
        code = words["vestigingscode"]
        shared = {name: word for name, word in words.items() if name not in BUILDING}
        first, before = said.setdefault(code, (line, shared))
        try:
            if shared != before:
                raise _contradiction(code, first, before, shared)
            building = _building(words)
            if code not in wanted:
                wanted[code] = (line, {**_school(line, words, regions, report), "locations": []})
        except ValueError as problem:
            report.refused.append((line, str(problem)))
            continue
        locations = wanted[code][1]["locations"]
        if building in locations:
            noted = _("The same as a line before it: this building of %(code)s is known.")
            report.notes.append((line, noted % {"code": code}))
        else:
            locations.append(building)
    return wanted


def _contradiction(code: str, line: int, before: dict[str, str], now: dict[str, str]) -> ValueError:
    columns = ", ".join(name for name in now if now[name] != before[name])
    said = _("%(code)s is on line %(line)d already, with another %(columns)s.")
    return ValueError(said % {"code": code, "line": line, "columns": columns})


def _building(words: dict[str, str]) -> dict[str, Any]:
    return {
        "street": words["straat"],
        "houseNumber": words["huisnummer"],
        "latitude": number(words["lat"]),
        "longitude": number(words["lon"]),
    }


def _school(
    line: int, words: dict[str, str], regions: dict[str, Region], report: LoadReport
) -> dict[str, Any]:
    if words["sector"] not in SECTORS:
        raise ValueError(
            _("The sector is PO, VO or PO+VO, not “%(words)s”.") % {"words": words["sector"][:20]}
        )
    try:
        website = address(words["website"])
    except ValueError as problem:
        website = ""
        report.notes.append((line, _("%(problem)s Loaded without it.") % {"problem": problem}))
    return {
        "institution": words["brin"],
        "name": words["naam"],
        "type": words["type"],
        "sector": SECTORS[words["sector"]],
        "denomination": words["denominatie"],
        "postcode": words["postcode"].replace(" ", "").upper(),
        "city": words["plaats"],
        "municipality": words["gemeente"],
        "website": website,
        "pupils": count(words["leerlingen"]),
        "po_id": known_region(regions, words["swv_po"]).pk if words["swv_po"] else None,
        "vo_id": known_region(regions, words["swv_vo"]).pk if words["swv_vo"] else None,
    }
