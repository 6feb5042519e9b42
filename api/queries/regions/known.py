"""Which regions there are, for a request that names one."""

from difflib import get_close_matches
from typing import Final

from api.queries.remembered import is_there
from cms.regions.models import Region
from cms.text import folded

SHOWN: Final = 3


def is_known_region(code: str) -> bool:
    """Return whether there is a region with this code. No query for one that was known a minute ago."""
    return is_there("region", code, lambda code: Region.objects.filter(code=code).exists())


def regions_meant(written: str) -> list[tuple[str, str]]:
    """Return the code and name of the regions that somebody may have meant, at most three. One query."""
    names = dict(Region.objects.order_by("code").values_list("code", "name"))
    asked = folded(written)
    named = [code for code, name in names.items() if len(asked) >= SHOWN and asked in folded(name)]
    near = get_close_matches(written.upper(), names, n=SHOWN, cutoff=0.6)
    return [(code, names[code]) for code in dict.fromkeys([*named[:SHOWN], *near])][:SHOWN]
