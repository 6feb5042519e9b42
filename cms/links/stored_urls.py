"""The web addresses in a text as it is stored. Pure Python."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final
from urllib.parse import urlsplit

_HREF: Final = re.compile(r"""<a\s[^<>]*?\bhref="(https?://[^"<>]+)\"""", re.IGNORECASE)
_WEB: Final = re.compile(r"https?://", re.IGNORECASE)
#: longer ones are no links that people made
MOST_CHARACTERS: Final = 2000


def stored_urls(stored: Any) -> set[str]:
    """Return the addresses of links, videos and sources in these blocks, without the place in a page."""
    return {url for found in _found(stored) if (url := page_of(found))}


def page_of(url: str) -> str:
    """Return the address of the page that a link leads to; "" for what is no web address, or far too long."""
    page = url.strip().partition("#")[0] if _WEB.match(url.strip()) else ""
    return page if len(page) <= MOST_CHARACTERS else ""


def host_of(url: str) -> str:
    """Return the name of the server, "" when there is none in it."""
    try:
        return (urlsplit(url).hostname or "")[:253]
    except ValueError:
        return ""


def _found(stored: Any) -> Iterator[str]:
    match stored:
        case str():
            yield from map(unescape, _HREF.findall(stored))
        case dict():
            if isinstance(url := stored.get("url"), str):
                yield url
            yield from (url for value in stored.values() for url in _found(value))
        case list():
            yield from (url for value in stored for url in _found(value))
