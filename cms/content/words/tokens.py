"""Stems as an index of words stores them: a pure rule. None has a sign that means something to a database."""

import re
from typing import Final

LONGEST_TOKEN: Final = 40
# a sign such as ½ or ﷺ is one letter or digit, but has spaces and strokes in it when it is written out
_SIGNS: Final = re.compile(r"[\W_]")


def token(stem: str) -> str:
    """Return a stem as it is stored; empty when nothing is left."""
    return _SIGNS.sub("", stem)[:LONGEST_TOKEN]
