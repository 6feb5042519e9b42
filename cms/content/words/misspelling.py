"""Which words somebody may have meant: pure rules.

Who writes Dutch by ear writes "zorgpligt" and "leiplicht". Words are therefore compared by how they sound,
and then by how many letters differ. The words of an index are found again by what is left when letters are
left out (as in W. Garbe's SymSpell, 2012), so that looking one up does not take longer with more words.
"""

import re
from itertools import combinations
from typing import Final
from unicodedata import category, normalize

from cms.content.words.stemming import base

_DUTCH: Final = (
    *(("ch", "g"), ("ij", "ei"), ("ou", "au"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("ck", "k")),
    *(("qu", "kw"), ("x", "ks"), ("c", "k"), ("z", "s"), ("v", "f"), ("y", "i")),
)
_DOUBLED: Final = re.compile(r"(.)\1+")
_ONE_MISTAKE, _TWO_MISTAKES = 4, 8  # from so many letters on
LONGEST: Final = 30


def phonetic_key(word: str, language: str) -> str:
    """Return how a folded word sounds, roughly; without its accents."""
    heard = "".join(sign for sign in normalize("NFKD", word) if category(sign) != "Mn")
    if base(language) == "nl":
        for written, spoken in _DUTCH:
            heard = heard.replace(written, spoken)
        heard = re.sub("d$", "t", heard)
    return _DOUBLED.sub(r"\1", heard)[:LONGEST]


def mistakes_forgiven(heard: str) -> int:
    """Return how many letters may differ: none in a short word."""
    return 0 if len(heard) < _ONE_MISTAKE else 1 if len(heard) < _TWO_MISTAKES else 2


def shortened(heard: str, letters: int) -> frozenset[str]:
    """Return a sound with up to so many letters left out."""
    return frozenset(
        "".join(heard[place] for place in range(len(heard)) if place not in left_out)
        for number in range(letters + 1)
        for left_out in combinations(range(len(heard)), number)
    )


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, taken out, replaced or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, there in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
