"""Lists of names of places, as people write them. Pure Python."""

import re
from typing import Final

from cms.text import folded, kept

_BETWEEN: Final = re.compile(r"[,;\n]")


def read_names(written: str) -> list[str]:
    """Return the names of "Utrecht, De Bilt; Zeist", or of lines; each once, as it is written first."""
    names: dict[str, str] = {}
    for name in _BETWEEN.split(kept(written)):
        if form := folded(name):
            names.setdefault(form, " ".join(name.split()))
    return list(names.values())
