"""Writes the lexicon. The build is reproducible: the same packages give the same bytes."""

import sqlite3
from contextlib import closing
from pathlib import Path

from cms.readability.building.endings import ending_costs
from cms.readability.building.hanta_source import HanTa
from cms.readability.building.lint_ii_source import WordLists, read_word_lists
from cms.readability.building.words import LexiconWord, collect_words

_SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE reading (id INTEGER PRIMARY KEY, costs TEXT NOT NULL);
CREATE TABLE transition (before TEXT NOT NULL, after TEXT NOT NULL, cost REAL NOT NULL,
                         PRIMARY KEY (before, after)) WITHOUT ROWID;
CREATE TABLE capital (tag TEXT PRIMARY KEY, cost REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE ending (form TEXT PRIMARY KEY, reading INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE word (form TEXT PRIMARY KEY, reading INTEGER NOT NULL, zipf INTEGER, head_zipf INTEGER,
                   noun_class INTEGER, flags INTEGER) WITHOUT ROWID;
"""
_SKIPPED, _MANNER_ADVERB = 1, 2
_UNLISTED_HEAD = 136  # a compound whose head is not in SUBTLEX-NL: Zipf 1.36
_STEP = 0.5  # costs are stored in half nats: smaller differences never matter


def build_lexicon(path: Path) -> int:
    """Write the lexicon to `path`, replacing any existing file; return its size in bytes. Takes minutes.

    Raises `PackageNotFoundError` or `ModuleNotFoundError` without the dependency group `lexicon`.
    """
    return write_lexicon(path, read_word_lists(), HanTa())


def write_lexicon(path: Path, lists: WordLists, hanta: HanTa) -> int:
    """Do the same as `build_lexicon`, from sources already read."""
    words = list(collect_words(lists, hanta))
    unfinished = path.with_suffix(".building")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as database:
        database.executescript(_SCHEMA)
        _fill(database, words, hanta)
        database.commit()
        database.execute("VACUUM")
    unfinished.replace(path)
    return path.stat().st_size


def _fill(database: sqlite3.Connection, words: list[LexiconWord], hanta: HanTa) -> None:
    endings = {ending: _encoded(costs) for ending, costs in ending_costs(words).items()}
    reading_ids: dict[str, int] = {}
    for reading in sorted({*endings.values(), *(_encoded(word.costs) for word in words)}):
        reading_ids[reading] = len(reading_ids)
    database.executemany("INSERT INTO reading VALUES (?, ?)", ((n, text) for text, n in reading_ids.items()))
    database.executemany(
        "INSERT INTO transition VALUES (?, ?, ?)",
        ((*pair, round(cost, 2)) for pair, cost in sorted(hanta.transition_costs().items())),
    )
    database.executemany(
        "INSERT INTO capital VALUES (?, ?)",
        ((tag, round(cost, 2)) for tag, cost in sorted(hanta.capital_costs().items())),
    )
    database.executemany(
        "INSERT INTO ending VALUES (?, ?)",
        ((form, reading_ids[text]) for form, text in sorted(endings.items())),
    )
    database.executemany(
        "INSERT INTO word VALUES (?, ?, ?, ?, ?, ?)", (_row(word, reading_ids) for word in words)
    )


def _encoded(costs: dict[str, float]) -> str:
    """`{"I": 0.0, "F": 2.1}` as "F4I0": each class with its cost in half nats, by alphabet."""
    return "".join(f"{tag}{round(cost / _STEP)}" for tag, cost in sorted(costs.items()))


def _row(word: LexiconWord, reading_ids: dict[str, int]) -> tuple[str | int | None, ...]:
    head = _hundredths(word.head_zipf)
    return (
        word.form,
        reading_ids[_encoded(word.costs)],
        _hundredths(word.zipf),
        _UNLISTED_HEAD if word.is_compound and head is None else head,
        word.noun_class,
        (_SKIPPED * word.skipped | _MANNER_ADVERB * word.manner_adverb) or None,
    )


def _hundredths(zipf: float | None) -> int | None:
    return None if zipf is None else round(zipf * 100)
