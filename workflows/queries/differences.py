"""What is different between two frozen texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from cms.content.passages import Passage, passages
from workflows.models import FrozenText

FACTS = ("audience", "sectors", "topics", "validUntil", "sources", "files")


@dataclass(frozen=True)
class Differences:
    """Passages as pairs of before and after (None: was not there, is no longer there), and changed facts."""

    passages: list[tuple[Passage | None, Passage | None]]
    facts: list[str]


def differences(before: FrozenText, after: FrozenText) -> Differences:
    """Return what changed, in the order of the text. Passages are matched by what they say."""
    old, new = passages(before.content), passages(after.content)
    return Differences(list(_pairs(old, new)), list(_changed_facts(before.content, after.content)))


def _pairs(old: list[Passage], new: list[Passage]) -> Iterator[tuple[Passage | None, Passage | None]]:
    matcher = SequenceMatcher(None, [_meaning(p) for p in old], [_meaning(p) for p in new], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield from zip_longest(old[i:j], new[k:m])


def _meaning(passage: Passage) -> tuple[str, str]:
    return passage.kind, passage.html


def _changed_facts(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    for name in FACTS:
        if before.get(name) != after.get(name):
            yield name
