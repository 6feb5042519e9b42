"""The mark: a part of a text that is hard to read."""

from dataclasses import dataclass
from enum import StrEnum

from cms.readability.grammar.parsed import Sentence


class MarkKind(StrEnum):
    """What makes the marked part hard."""

    LONG_SENTENCE = "long_sentence"
    PASSIVE = "passive"
    TANG = "tang"
    RARE_WORD = "rare_word"
    HARD_WORD = "hard_word"
    NOMINALISATION = "nominalisation"


class Severity(StrEnum):
    """How serious it is, in ascending order."""

    TIP = "tip"
    WARNING = "warning"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Mark:
    """A hard part: `quote` is `text[start:end]` of the block with id `block`.

    `message` is a key of `wording.MESSAGES`; `alternatives` are plainer words, the best first.
    """

    block: str
    start: int
    end: int
    quote: str
    kind: MarkKind
    severity: Severity
    message: str
    alternatives: tuple[str, ...] = ()


def mark(
    sentence: Sentence,
    start: int,
    end: int,
    kind: MarkKind,
    severity: Severity,
    *,
    message: str = "",
    alternatives: tuple[str, ...] = (),
) -> Mark:
    """Return a mark on `start` to `end` of the sentence's block; `message` defaults to that of the kind."""
    return Mark(
        sentence.block.id,
        start,
        end,
        sentence.quote(start, end),
        kind,
        severity,
        message or kind,
        alternatives,
    )
