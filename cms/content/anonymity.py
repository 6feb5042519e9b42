"""What in a story may tell who told it: a pure rule.

It warns, it does not decide: a name in lower case is missed, and "Turkse" is no name. An editor looks.
"""

import re
from enum import StrEnum
from typing import Final, NamedTuple

TELEPHONE: Final = re.compile(r"(?<![\w])(?:\+|00)?\d(?:[ \-.()/]{0,2}\d){8,13}(?!\w)")
ADDRESS: Final = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[a-zA-Z]{2,}")
POSTCODE: Final = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
#: a word with a capital that does not begin a sentence, with what belongs to it: "Jan de Vries"
NAME: Final = re.compile(
    r"(?<=[\w,;:()] )(?:[A-Z][a-zà-ÿ]+)(?:(?: (?:van|de|der|den|het|ten|ter|el|al))* [A-Z][a-zà-ÿ]+)*"
)
HARMLESS: Final = frozenset(
    {"Nederland", "Nederlands", "Nederlandse", "Engels", "Turks", "Arabisch", "Pools", "Ik", "Mijn", "Hij"}
)


class Clue(StrEnum):
    """What it looks like."""

    NAME = "name"
    TELEPHONE = "telephone"
    EMAIL = "email"
    POSTCODE = "postcode"


class Found(NamedTuple):
    """A piece of the text that may tell too much."""

    clue: Clue
    words: str


def clues(text: str) -> list[Found]:
    """Return what may tell who somebody is, each once, in the order of the kinds."""
    patterns = {
        Clue.TELEPHONE: TELEPHONE,
        Clue.EMAIL: ADDRESS,
        Clue.POSTCODE: POSTCODE,
        Clue.NAME: NAME,
    }
    found = [
        Found(clue, match.group())
        for clue, pattern in patterns.items()
        for match in pattern.finditer(text)
        if match.group() not in HARMLESS
    ]
    return list(dict.fromkeys(found))
