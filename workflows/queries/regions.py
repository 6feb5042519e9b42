"""What is said of a region, by its code."""

from collections.abc import Iterable
from typing import Any

from cms.regions.models import Region


def region_facts(code: str) -> dict[str, Any] | None:
    """Return the code and the name of a region; None for "", and so for a national text."""
    if not code:
        return None
    name = Region.objects.filter(code=code).values_list("name", flat=True).first()
    return {"code": code, "name": name or code}


def region_names(codes: Iterable[str]) -> dict[str, str]:
    """Return the code with the name of each of these regions; the code alone when it is gone. One query."""
    asked = set(codes)
    names = dict(Region.objects.filter(code__in=asked).values_list("code", "name"))
    return {code: f"{code} {names[code]}" if code in names else code for code in asked}
