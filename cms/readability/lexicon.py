"""The lexicon of Dutch words. Read-only, and safe to share between threads."""

import json
import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

SHIPPED = Path(__file__).parent / "data" / "lexicon.sqlite3"
UNKNOWN_ZIPF = 1.359  # LiNT-II's value for a word that is not in SUBTLEX-NL
_SKIPPED, _MANNER_ADVERB = 1, 2
_STEP = 0.5  # costs are stored in half nats
_READING = re.compile(r"([A-Z.])(\d+)")
_MAX_ENDING = 4
_FIND = """
SELECT form, reading, zipf, head_zipf, noun_class, flags
FROM json_each(?) CROSS JOIN word ON word.form = json_each.value
"""


class NounClass(IntEnum):
    """LiNT-II's classes of nouns; `UNDEFINED` means both a concrete and an abstract sense."""

    CONCRETE = 1
    ABSTRACT = 2
    UNDEFINED = 3


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A word in the lexicon.

    `costs` holds −ln P(word | word class) for its possible classes (see `tags`), relative to the best one.
    Frequencies are Zipf values; `head_zipf` is that of a compound's head, None for other words.
    """

    costs: Mapping[str, float]
    zipf: float = UNKNOWN_ZIPF
    head_zipf: float | None = None
    noun_class: NounClass | None = None
    skipped: bool = False
    manner_adverb: bool = False


class Lexicon:
    """An open lexicon file. Its small tables are in memory (about 2 MB), its words are not."""

    def __init__(self, path: Path = SHIPPED) -> None:
        """Open the file. Raises `sqlite3.Error` when it is missing or not a lexicon."""
        self._uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(self._connect()) as database:
            self._readings = {
                number: _costs(stored) for number, stored in database.execute("SELECT id, costs FROM reading")
            }
            self._endings = dict(database.execute("SELECT form, reading FROM ending"))
            self.capital: Mapping[str, float] = dict(database.execute("SELECT tag, cost FROM capital"))
            self.transitions: dict[str, dict[str, float]] = {}
            for before, after, cost in database.execute("SELECT before, after, cost FROM transition"):
                self.transitions.setdefault(before, {})[after] = cost

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._uri, uri=True)

    def find(self, forms: Iterable[str]) -> dict[str, LexiconEntry]:
        """Return the entries of the forms (see `words.lookup_form`) that are in the lexicon: one query."""
        # A connection for each call: opening one costs 0.1 ms, and threads or forks share nothing.
        with closing(self._connect()) as database:
            rows = database.execute(_FIND, (json.dumps(sorted(set(forms))),)).fetchall()
        return {row[0]: self._entry(*row[1:]) for row in rows}

    def guess(self, form: str) -> LexiconEntry:
        """Return an entry for a word that is not in the lexicon, by its ending."""
        for size in range(_MAX_ENDING, 0, -1):
            reading = self._endings.get(form[-size:])
            if reading is not None:
                return LexiconEntry(self._readings[reading])
        return LexiconEntry(self._readings[self._endings[""]])

    def _entry(
        self, reading: int, zipf: int | None, head_zipf: int | None, noun_class: int | None, flags: int | None
    ) -> LexiconEntry:
        return LexiconEntry(
            costs=self._readings[reading],
            zipf=UNKNOWN_ZIPF if zipf is None else zipf / 100,
            head_zipf=None if head_zipf is None else head_zipf / 100,
            noun_class=None if noun_class is None else NounClass(noun_class),
            skipped=bool((flags or 0) & _SKIPPED),
            manner_adverb=bool((flags or 0) & _MANNER_ADVERB),
        )


def _costs(stored: str) -> Mapping[str, float]:
    return MappingProxyType({tag: int(steps) * _STEP for tag, steps in _READING.findall(stored)})


@cache
def shipped_lexicon() -> Lexicon:
    """Return the lexicon in `data/`, opened once per process."""
    return Lexicon()
