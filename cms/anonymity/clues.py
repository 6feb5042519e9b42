"""What a clue is."""

from enum import StrEnum
from typing import NamedTuple


class ClueKind(StrEnum):
    """What it looks like."""

    EMAIL = "email"
    LINK = "link"
    TELEPHONE = "telephone"
    CITIZEN = "citizen"
    NUMBER = "number"
    DATE = "date"
    ADDRESS = "address"
    NAME = "name"


class Clue(NamedTuple):
    """A piece of a text that may tell who somebody is; `place` is where it begins."""

    kind: ClueKind
    text: str
    place: int
