"""Which regions there are, for a request that names one."""

import time
from difflib import get_close_matches
from typing import Final

from cms.regions.models import Region
from cms.text import folded

SECONDS: Final = 60  # for so long a region that was deleted is still known
MOST: Final = 1000
SHOWN: Final = 3
#: until when a code is known without a query
KNOWN: dict[str, float] = {}


def is_known_region(code: str) -> bool:
    """Return whether there is a region with this code. No query for one that was known a minute ago."""
    now = time.monotonic()
    if KNOWN.get(code, 0.0) > now:
        return True
    if not Region.objects.filter(code=code).exists():
        return False
    if len(KNOWN) >= MOST:
        KNOWN.clear()
    KNOWN[code] = now + SECONDS
    return True


def regions_meant(written: str) -> list[tuple[str, str]]:
    """Return the code and name of the regions that somebody may have meant, at most three. One query."""
    names = dict(Region.objects.order_by("code").values_list("code", "name"))
    asked = folded(written)
    named = [code for code, name in names.items() if len(asked) >= SHOWN and asked in folded(name)]
    near = get_close_matches(written.upper(), names, n=SHOWN, cutoff=0.6)
    return [(code, names[code]) for code in dict.fromkeys([*named[:SHOWN], *near])][:SHOWN]
