"""Words as they are stored in the search index. No token has a sign that means something to a database."""

import re
from typing import Final

LONGEST_TOKEN: Final = 40
# signs for private use: no text has a word with them
LANGUAGE: Final = "\ue000"
REGION: Final = "\ue001"
KIND: Final = "\ue002"
TITLE: Final = "\ue003"
# a sign such as ½ or ﷺ is one letter or digit, but has spaces and strokes in it when it is written out
_SIGNS: Final = re.compile(r"[\W_]")


def token(stem: str) -> str:
    """Return a stem as it is stored; empty when nothing is left."""
    return _SIGNS.sub("", stem)[:LONGEST_TOKEN]


def mark(kind: str, region: str, language: str = "") -> str:
    """Return the token that all documents of a kind and region have: in a language, or in any.

    The national texts are those of the region "". One token for all three is one list for a database to read.
    """
    return f"{KIND}{kind}{REGION}{region.casefold()}{LANGUAGE}{language.replace('-', LANGUAGE)}"


def title_mark(stem: str) -> str:
    """Return the token of the documents that have this stem in their title."""
    return TITLE + stem
