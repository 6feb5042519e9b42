"""Which word of a list somebody may have meant who wrote another one. Pure."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

#: how alike a name and what was written must be, from 0 to 1
ALIKE: Final = 0.6
SHOWN: Final = 3
LONGEST: Final = 100


def guess(written: str, names: Mapping[str, str]) -> str:
    """Return a sentence with what may have been meant, at most three; empty when nothing comes near.

    `names` has the word of the API by each name for it, in lower case.
    """
    asked = written[:LONGEST].strip().lower()
    near = [asked] if asked in names else get_close_matches(asked, names, n=SHOWN, cutoff=ALIKE)
    words = list(dict.fromkeys(names[name] for name in near))
    return f"Was {' or '.join(words)} meant? " if words else ""


def meant_among(written: str, names: Mapping[str, str], there_are: Iterable[str]) -> str:
    """Return a sentence with what may have been meant, and all that there is."""
    return f"{guess(written, names)}There are: {', '.join(there_are)}."
