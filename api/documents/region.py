"""A region as the API answers it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from api.documents.encoding import utc
from cms.regions.enums import SpokenLanguage
from cms.regions.models import Region, SupportPoint
from cms.regions.models.support_point import WEEK
from cms.regions.opening_hours import ZONE, DayHours, OpeningHours, clock
from cms.regions.public_holidays import PublicHoliday, closed_days
from cms.regions.telephone import telephone_link, whatsapp_link
from cms.text import folded

Json = dict[str, Any]
YEARS_AHEAD = 2  # this year and the next: enough to show the weeks around New Year


def render_region(region: Region, *, updated_at: datetime, year: int) -> Json:
    """Return the region with its support point; `year` is the first one whose public holidays are shown."""
    point = region.shown_point
    return {
        "id": str(region.uuid),
        "code": region.code,
        "name": region.name,
        "sector": region.sector,
        "status": region.status,
        "municipalities": region.municipalities,
        "website": region.website or None,
        "languages": region.languages,
        "supportPoint": _support_point(point, year) if point else None,
        "updatedAt": utc(updated_at),
    }


def region_labels(region: Region) -> str:
    """Return what lists find this region by."""
    point = region.shown_point
    labels = [
        f"sector:{region.sector}",
        *[f"municipality:{name}" for name in region.municipalities],
        *[f"language:{language}" for language in (point.spoken_languages if point else [])],
    ]
    return "".join(f"|{folded(label)}|" for label in labels)


def _support_point(point: SupportPoint, year: int) -> Json:
    return {
        "name": point.name,
        "telephone": _number(point.telephone, telephone_link),
        "whatsapp": _number(point.whatsapp, whatsapp_link),
        "email": point.email or None,
        "website": point.website or None,
        "openingHours": _opening_hours(point.opening_hours, year),
        "address": _address(point),
        "coordinates": _coordinates(point),
        "questions": [str(block.value) for block in point.questions],
        "languages": _in_order(point.spoken_languages, SpokenLanguage),
        "independence": point.independence or None,
        "network": [_party(block.value) for block in point.network],
    }


def _in_order(chosen: list[str], known: Iterable[str]) -> list[str]:
    """Return them in the order of the form, whatever the order in which they were loaded or ticked."""
    order = list(known)
    return sorted(chosen, key=order.index)


def _number(written: str, link: Callable[[str], str]) -> Json | None:
    return {"shown": written, "link": link(written)} if written else None


def _opening_hours(hours: OpeningHours, year: int) -> Json:
    return {
        "timeZone": ZONE.key,
        "week": [{"day": day, **_hours(day_hours)} for day, day_hours in zip(WEEK, hours.week, strict=True)],
        "exceptions": [
            {
                "first": days.first.isoformat(),
                "last": days.last.isoformat(),
                **_hours(days.hours),
                "reason": days.reason or None,
            }
            for days in hours.exceptions
        ],
        "closedOn": _in_order([holiday.value for holiday in hours.closed_on], PublicHoliday),
        "publicHolidays": [
            {"date": day.isoformat(), "name": name}
            for listed in range(year, year + YEARS_AHEAD)
            for day, name in closed_days(listed, hours.closed_on).items()
        ],
    }


def _hours(hours: DayHours) -> Json:
    return {
        "periods": [
            {"opens": clock(opens), "closes": clock(closes, closing=True)} for opens, closes in hours.periods
        ],
        "byAppointment": hours.by_appointment,
    }


def _address(point: SupportPoint) -> Json | None:
    if not (point.street or point.city):
        return None
    return {"street": point.street or None, "postcode": point.postcode or None, "city": point.city or None}


def _coordinates(point: SupportPoint) -> Json | None:
    if point.latitude is None or point.longitude is None:
        return None
    return {"latitude": float(point.latitude), "longitude": float(point.longitude)}


def _party(value: Any) -> Json:
    return {
        "role": value["role"],
        "name": value["name"],
        "description": value["description"] or None,
        "telephone": _number(value["telephone"], telephone_link),
        "website": value["website"] or None,
    }
