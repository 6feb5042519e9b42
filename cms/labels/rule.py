"""What may be a label: a fact, and never prose. Pure Python."""

import re
from enum import StrEnum
from typing import Final

MOST_CHARACTERS: Final = 60
MOST_WORDS: Final = 8
SIGNS: Final = re.compile(r"[?!;:\r\n]")
#: a full stop after a word that has no other: "e.o." and "30.02" have one inside
END_OF_SENTENCE: Final = re.compile(r"(?<![^\s(])[^\s.]+\.(?=[\s)\"'”’]|$)|\.\.|…")
ADDRESS: Final = re.compile(r"@|://|\bwww\.|[\w-]{2,}\.[a-z]{2,}\b", re.IGNORECASE)
#: seven digits in a row, whatever stands between them
NUMBER: Final = re.compile(r"(?:\d[\s()+./-]*){7}")


class Problem(StrEnum):
    """Why a text is no label."""

    LONG = "long"
    SENTENCE = "sentence"
    ADDRESS = "address"


def problem_of(label: str) -> Problem | None:
    """Return why this is no label; None when it may be one. It looks at the form, and not for a verb."""
    if len(label) > MOST_CHARACTERS or len(label.split()) > MOST_WORDS:
        return Problem.LONG
    if ADDRESS.search(label) or NUMBER.search(label):
        return Problem.ADDRESS
    if SIGNS.search(label) or END_OF_SENTENCE.search(label):
        return Problem.SENTENCE
    return None
