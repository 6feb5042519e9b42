"""Divides a frozen text into the sections that are read aloud: each from one heading to the next."""

from dataclasses import dataclass
from typing import Any

from cms.content.meaning.passages import Passage, passages
from cms.content.placeholders.filling import placeholders_in


@dataclass(frozen=True)
class Section:
    """A piece of a text. `number` counts from 0, the beginning with title and summary.

    `block` is the id of the heading with which it begins; "" for the beginning. The number belongs to the
    words: texts that mean the same may differ in the ids of their blocks. `is_regional`: each region has
    words of its own in it, so that no recording is right for all of them.
    """

    number: int
    block: str
    title: str
    passages: list[Passage]
    is_regional: bool


def sections_of(snapshot: dict[str, Any]) -> list[Section]:
    """Return the sections of a frozen text, in reading order."""
    unfilled = {passage.anchor: passage.text for passage in passages({**snapshot, "placeholders": {}})}
    parts: list[list[Passage]] = [[]]
    for passage in passages(snapshot):
        if passage.kind == "heading":
            parts.append([])
        parts[-1].append(passage)
    return [
        Section(
            number=number,
            block=part[0].anchor if number else "",
            title=part[0].text if part else "",
            passages=part,
            is_regional=any(_is_regional(passage, unfilled.get(passage.anchor, "")) for passage in part),
        )
        for number, part in enumerate(parts)
    ]


def _is_regional(passage: Passage, unfilled: str) -> bool:
    return passage.kind == "help" or bool(placeholders_in(unfilled))
