"""When a change is so small that an approval may be carried over: spelling and punctuation, nothing else.

A pure rule on two snapshots. It is deliberately strict: what it refuses can still go to the panels.
"""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from workflows.enums import MinorEditProblem

SIMILAR = 0.6  # of 1: "word" and "wordt" have 0.89, "mag" and "moet" 0.29
TURNING_WORDS = frozenset(
    [
        "niet",
        "geen",
        "nooit",
        "niemand",
        "niets",
        "nergens",
        "zonder",
        "wel",
        "een",
        "altijd",
        "alleen",
        "tenzij",
        "mag",
        "moet",
        "kan",
        "hoeft",
        "not",
        "no",
        "never",
        "none",
        "nothing",
        "without",
        "only",
        "unless",
        "may",
        "must",
        "can",
    ]
)
FIXED_FIELDS = ("article", "language", "audience", "sectors", "topics", "sources", "validUntil", "files")
LINK = re.compile(r"<(?:a|embed)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W_]+", re.UNICODE)

Snapshot = dict[str, Any]


def minor_edit_problems(before: Snapshot, after: Snapshot) -> set[MinorEditProblem]:
    """Return why the change is more than a minor edit; empty when it is one."""
    problems = set()
    if any(_without_ids(before[name]) != _without_ids(after[name]) for name in FIXED_FIELDS):
        problems.add(MinorEditProblem.FACTS)
    old, new = dict(_texts(before)), dict(_texts(after))
    if old.keys() != new.keys():
        return problems | {MinorEditProblem.STRUCTURE}
    for place, text in old.items():
        problems |= _text_problems(text, new[place])
    return problems


def _text_problems(before: Any, after: Any) -> set[MinorEditProblem]:
    if before == after:
        return set()
    if not isinstance(before, str) or not isinstance(after, str):
        return {MinorEditProblem.STRUCTURE}
    problems = set()
    if LINK.findall(before) != LINK.findall(after):
        problems.add(MinorEditProblem.LINKS)
    old, new = _words(before), _words(after)
    if re.findall(r"\d", before) != re.findall(r"\d", after):
        problems.add(MinorEditProblem.NUMBERS)
    if _turning(old) != _turning(new) or not _same_but_for_spelling(old, new):
        problems.add(MinorEditProblem.WORDS)
    return problems


def _same_but_for_spelling(old: list[str], new: list[str]) -> bool:
    changes = (
        code for code in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if code[0] != "equal"
    )
    return all(
        SequenceMatcher(None, "".join(old[i:j]), "".join(new[k:m])).ratio() >= SIMILAR
        for _tag, i, j, k, m in changes
    )


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(TAG.sub(" ", text))]


def _turning(words: list[str]) -> Counter[str]:
    return Counter(word for word in words if word in TURNING_WORDS)


def _texts(snapshot: Snapshot) -> Iterator[tuple[str, Any]]:
    """Yield every value of the text with its place; block ids are no part of a place."""
    yield from _leaves({name: snapshot[name] for name in ("title", "summary", "body")}, "")


def _leaves(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key != "id":
                yield from _leaves(item, f"{place}.{key}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _leaves(item, f"{place}[{number}]")
    else:
        yield place, value


def _without_ids(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_ids(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_ids(item) for key, item in value.items() if key != "id"}
    return value
