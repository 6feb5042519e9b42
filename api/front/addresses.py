"""Which addresses may be answered from what was kept: those that change with a line in the feed alone."""

import re
from typing import Final, NamedTuple

#: schools, topics, the glossary and the finder by postcode also change without one
LISTS: Final = re.compile(r"/api/v1/(?:articles|stories|changes|regions)")
TEXT: Final = re.compile(r"/api/v1/(?:articles|stories)/[0-9A-Fa-f-]{36}")
REGION: Final = re.compile(r"/api/v1/regions/[A-Z]{2}[0-9]{4}")
NOT_IN_THE_FEED: Final = "postcode="
LONGEST: Final = 1000


class Address(NamedTuple):
    """A canonical address. `by_reader`: what `Accept-Language` says may matter to the answer."""

    path: str
    query: str
    by_reader: bool


def address_of(path: str, query: str) -> Address | None:
    """Return the address with its parameters in order, or None for one that may not be kept.

    Parameters stay as they were written: what is said twice, or wrongly, is answered as it would be.
    """
    text = TEXT.fullmatch(path) is not None
    if len(query) > LONGEST or not (text or LISTS.fullmatch(path) or REGION.fullmatch(path)):
        return None
    parts = sorted(query.split("&")) if query else []
    # a name may be written in other signs
    if any(part.startswith(NOT_IN_THE_FEED) or "%" in part.partition("=")[0] for part in parts):
        return None
    has_language = any(part.startswith("language=") for part in parts)
    return Address(path, "&".join(parts), not has_language and (text or "fallback=default" in parts))
