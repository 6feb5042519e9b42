"""Schools, page by page."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from cms.regions.enums import SchoolSector
from cms.regions.models import School
from cms.text import comparison_form

FIELDS = (
    "id",
    "code",
    "name",
    "type",
    "sector",
    "denomination",
    "postcode",
    "city",
    "municipality",
    "website",
    "pupils",
    "locations",
    "po__code",
    "vo__code",
)


def listed_schools(filters: Mapping[str, Any], *, after: int, limit: int) -> list[dict[str, Any]]:
    """Return the fields of schools after a place that meet all filters. One query.

    Filters, each of them optional: `region` (its code), `sector` (po or vo; a special school for both is in
    either), `municipality` and `q`, a part of the name.
    """
    schools = School.objects.filter(pk__gt=after)
    if "region" in filters:
        sector = filters["region"][:2].lower()
        schools = schools.filter(_of(sector), **{f"{sector}__code": filters["region"]})
    if "sector" in filters:
        schools = schools.filter(_of(filters["sector"]))
    if "municipality" in filters:
        schools = schools.filter(municipality__iexact=comparison_form(filters["municipality"]))
    if "q" in filters:
        schools = schools.filter(name__icontains=filters["q"])
    return list(schools.order_by("pk").values(*FIELDS)[:limit])


def _of(sector: str) -> Q:
    return Q(sector__in=[sector, SchoolSector.PO_VO])
