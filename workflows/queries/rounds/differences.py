"""The differences between two frozen texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from cms.content.meaning.passages import Passage, passages
from cms.content.meaning.reader_view import pruned, without_ids
from workflows.models import FrozenText

FACTS = ("audience", "sectors", "topics", "validUntil", "sources", "files")


@dataclass(frozen=True)
class Differences:
    """Pairs of passages, before and after (None: added or removed), and the names of changed facts."""

    passages: list[tuple[Passage | None, Passage | None]]
    facts: list[str]


@dataclass(frozen=True)
class Pair:
    """A passage before and after; None where there is none."""

    before: Passage | None
    after: Passage | None
    changed: bool


def differences(before: FrozenText, after: FrozenText) -> Differences:
    """Return what changed, in the order of the text. Passages are matched by what they say."""
    pairs = [(pair.before, pair.after) for pair in side_by_side(before, after) if pair.changed]
    return Differences(pairs, list(_changed_facts(before.content, after.content)))


def side_by_side(before: FrozenText, after: FrozenText) -> list[Pair]:
    """Return the whole of two texts, passage beside passage, in the order of the text.

    Passages are matched by what they say; between those, by the block that they are.
    """
    return list(_pairs(passages(before.content), passages(after.content)))


def _pairs(old: list[Passage], new: list[Passage]) -> Iterator[Pair]:
    for tag, i, j, k, m in _matched([_meaning(p) for p in old], [_meaning(p) for p in new]):
        if tag == "equal":
            yield from (Pair(*both, changed=False) for both in zip(old[i:j], new[k:m], strict=True))
        else:
            yield from _changed_pairs(old[i:j], new[k:m])


def _changed_pairs(old: list[Passage], new: list[Passage]) -> Iterator[Pair]:
    for _tag, i, j, k, m in _matched([p.anchor for p in old], [p.anchor for p in new]):
        yield from (Pair(*both, changed=True) for both in zip_longest(old[i:j], new[k:m]))


def _matched(old: list[Any], new: list[Any]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _meaning(passage: Passage) -> tuple[str, str]:
    return passage.kind, passage.html


def _changed_facts(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    for name in FACTS:
        # an id that the editor gave a source, or a field that is there and empty, is no change
        if pruned({name: without_ids(before.get(name))}) != pruned({name: without_ids(after.get(name))}):
            yield name
