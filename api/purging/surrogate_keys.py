"""What an answer names of its content, so that a cache can let go of it by that name. Pure.

A text has the keys of its article, language and region. An answer that holds many texts has one key for all
of them: it lets go with each change. Keys are of letters, digits and hyphens, as all caches take them.
"""

from typing import Final
from uuid import UUID

TEXTS: Final = "texts"
FEED: Final = "feed"
FILES: Final = "files"
REGIONS: Final = "regions"


def article_key(article: UUID | str) -> str:
    """Return the key of all forms of one text: every language, every region."""
    return f"article-{article}"


def text_keys(article: UUID | str, language: str, region: str | None) -> tuple[str, ...]:
    """Return the keys of an answer with one text."""
    return article_key(article), f"language-{language}", f"region-{region or 'national'}"


def surrogate_headers(*keys: str) -> dict[str, str]:
    """Return the headers that name these keys, as Varnish, Fastly and Cloudflare read them."""
    spaced = " ".join(keys)
    return {"Surrogate-Key": spaced, "xkey": spaced, "Cache-Tag": ",".join(keys)}
