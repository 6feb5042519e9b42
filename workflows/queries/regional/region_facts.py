"""The public facts of a region, by its code."""

from collections.abc import Iterable
from typing import Any

from cms.regions.models import Region


def region_facts(code: str) -> dict[str, Any] | None:
    """Return the code and the name of a region; None for "", that is, a national text."""
    return facts_of_regions([code])[code] if code else None


def facts_of_regions(codes: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return the same of several regions, by their code. One query."""
    wanted = set(codes)
    seen = Region.objects.filter(code__in=wanted).exclude(label_changes__is_first=True)
    names = dict(seen.values_list("code", "name"))
    return {code: {"code": code, "name": names.get(code) or code} for code in wanted}


def region_names(codes: Iterable[str]) -> dict[str, str]:
    """Return the code and name of each of these regions; only the code of a deleted one. One query."""
    facts = facts_of_regions(codes).items()
    return {code: code if region["name"] == code else f"{code} {region['name']}" for code, region in facts}
