"""Word lists of LiNT-II, read from the data files of the installed `lint_ii` package.

The package itself is never imported: that would load spaCy and a language model.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

NOUN_CLASSES = {"concrete": 1, "abstract": 2, "undefined": 3}


@dataclass(frozen=True, slots=True)
class ListedNoun:
    """A listed noun: its class (see `NOUN_CLASSES`) and, for a compound, its head."""

    noun_class: int
    head: str | None


@dataclass(frozen=True, slots=True)
class WordLists:
    """SUBTLEX-NL frequencies (Zipf: log10 of occurrences per billion), nouns, and two word sets."""

    zipf: dict[str, float]
    nouns: dict[str, ListedNoun]
    skipped: frozenset[str]
    manner_adverbs: frozenset[str]


def read_word_lists() -> WordLists:
    """Read the lists. Raises `PackageNotFoundError` without `lint_ii`, `FileNotFoundError` without a file."""
    nouns = {
        row["word"]: ListedNoun(NOUN_CLASSES[row["super_sem_type"]], row["head"])
        for row in _rows("nouns_sem_types_20260420")
        if row["word"]
    }
    return WordLists(
        zipf={row["word"]: row["word_count"] for row in _rows("subtlex_wordfreq") if row["word"]},
        nouns=nouns,
        skipped=frozenset(row["word"].strip() for row in _rows("subtlex_wordfreq_skiplist")),
        manner_adverbs=frozenset(row["adverb"].strip() for row in _rows("manner_adverbs_20251017")),
    )


def _rows(name: str) -> Iterator[dict[str, Any]]:
    from pyarrow import parquet  # noqa: PLC0415  a build-time dependency only

    folder = Path(str(distribution("lint_ii").locate_file("lint_ii/linguistic_data/data")))
    yield from parquet.read_table(folder / f"{name}.parquet").to_pylist()
