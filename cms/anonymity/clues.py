"""The type of a clue."""

from enum import StrEnum
from typing import NamedTuple


class ClueKind(StrEnum):
    """The kinds of clues."""

    EMAIL = "email"
    ACCOUNT = "account"
    LINK = "link"
    TELEPHONE = "telephone"
    CITIZEN = "citizen"
    BANK = "bank"
    PLATE = "plate"
    NUMBER = "number"
    DATE = "date"
    ADDRESS = "address"
    SCHOOL = "school"
    NAME = "name"


class Clue(NamedTuple):
    """A piece of a text that may identify somebody; `place` is where it begins."""

    kind: ClueKind
    text: str
    place: int
