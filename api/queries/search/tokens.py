"""Words as they are stored in the search index. No token has a sign that means something to a database."""

import re
from typing import Final

LONGEST_TOKEN: Final = 40
# signs for private use: no text has a word with them
LANGUAGE: Final = "\ue000"
REGION: Final = "\ue001"
KIND: Final = "\ue002"
# a sign such as ½ or ﷺ is one letter or digit, but has spaces and strokes in it when it is written out
_SIGNS: Final = re.compile(r"[\W_]")


def token(stem: str) -> str:
    """Return a stem as it is stored; empty when nothing is left."""
    return _SIGNS.sub("", stem)[:LONGEST_TOKEN]


def language_mark(language: str) -> str:
    """Return the token that all documents in a language have."""
    return LANGUAGE + language.replace("-", LANGUAGE)


def region_mark(region: str) -> str:
    """Return the token that all documents of a region have; that of the national texts for ""."""
    return REGION + region.casefold()


def kind_mark(kind: str) -> str:
    """Return the token that all documents of a kind have."""
    return KIND + kind
