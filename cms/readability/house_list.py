"""The house list: hard words, each with plainer ones."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHIPPED = Path(__file__).parent / "data" / "plain_nl.json"


@dataclass(frozen=True, slots=True)
class HardWordEntry:
    """A word or fixed group of words that is hard, and what to write instead.

    `is_term` tells a word of the field, which may stay if it is explained, from general officialese.
    """

    term: str
    alternatives: tuple[str, ...]
    is_term: bool = False
    explanation: str = ""


@cache
def shipped_house_list() -> Sequence[HardWordEntry]:
    """The list in `data/plain_nl.json`."""
    return tuple(
        HardWordEntry(
            line["term"], tuple(line["alternatives"]), line["kind"] == "domain", line["explanation"]
        )
        for line in json.loads(SHIPPED.read_text(encoding="utf-8"))
    )
