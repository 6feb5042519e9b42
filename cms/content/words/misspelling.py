"""Matches misspelled words: pure rules.

People who write Dutch by ear write "zorgpligt" and "leiplicht". Words are therefore compared by sound, and
then by how many letters differ. Words are indexed by what remains when letters are deleted (as in W. Garbe's
SymSpell, 2012), so that a look-up does not take longer when there are more words.
"""

import re
from itertools import combinations
from typing import Final
from unicodedata import category, normalize

from cms.readability.languages import base_language

_DUTCH_SOUNDS: Final = (
    *(("ch", "g"), ("ij", "ei"), ("ou", "au"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("ck", "k")),
    *(("qu", "kw"), ("x", "ks"), ("c", "k"), ("z", "s"), ("v", "f"), ("y", "i")),
)
_REPEATED: Final = re.compile(r"(.)\1+")
_ONE_MISTAKE, _TWO_MISTAKES = 4, 8  # from this many letters on
MAX_KEY_LENGTH: Final = 30


def phonetic_key(word: str, language: str) -> str:
    """Return roughly how a folded word sounds, without accents."""
    key = "".join(character for character in normalize("NFKD", word) if category(character) != "Mn")
    if base_language(language) == "nl":
        for written, spoken in _DUTCH_SOUNDS:
            key = key.replace(written, spoken)
        key = re.sub("d$", "t", key)
    return _REPEATED.sub(r"\1", key)[:MAX_KEY_LENGTH]


def mistakes_forgiven(key: str) -> int:
    """Return how many letters may differ: none in a short word."""
    return 0 if len(key) < _ONE_MISTAKE else 1 if len(key) < _TWO_MISTAKES else 2


def shortened(key: str, at_most: int) -> frozenset[str]:
    """Return a phonetic key with at most this many letters deleted, in every possible way."""
    return frozenset(
        "".join(key[position] for position in range(len(key)) if position not in deleted)
        for count in range(at_most + 1)
        for deleted in combinations(range(len(key)), count)
    )


def distance(word: str, other: str) -> int:
    """Return how many letters must be inserted, deleted, replaced or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, start=1):
        before, last, row = row, before, [i]
        for j, other_letter in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other_letter))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == other_letter:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
