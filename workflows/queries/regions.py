"""What documents say of a region."""

from collections.abc import Collection
from typing import Any

from cms.regions.models import Region


def region_facts(code: str) -> dict[str, Any] | None:
    """Return the code and the name of a region; None for "", and so for a national text."""
    return facts_of_regions([code])[code] if code else None


def facts_of_regions(codes: Collection[str]) -> dict[str, dict[str, Any]]:
    """Return the same of several regions, by their code. One query."""
    names = dict(Region.objects.filter(code__in=codes).values_list("code", "name"))
    return {code: {"code": code, "name": names.get(code) or code} for code in codes}
