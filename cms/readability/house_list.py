"""The house list: hard words with plainer alternatives."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHIPPED = Path(__file__).parent / "data" / "plain_nl.json"


@dataclass(frozen=True, slots=True)
class HardWordEntry:
    """A hard word or fixed phrase, and what to write instead.

    `is_term` distinguishes terms of the field, which may stay if explained, from general officialese.
    """

    term: str
    alternatives: tuple[str, ...]
    is_term: bool = False
    explanation: str = ""


@cache
def shipped_house_list() -> Sequence[HardWordEntry]:
    """Return the list in `data/plain_nl.json`."""
    return tuple(
        HardWordEntry(
            line["term"], tuple(line["alternatives"]), line["kind"] == "domain", line["explanation"]
        )
        for line in json.loads(SHIPPED.read_text(encoding="utf-8"))
    )
