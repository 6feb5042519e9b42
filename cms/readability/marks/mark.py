"""What is marked in a text."""

from dataclasses import dataclass
from enum import StrEnum

from cms.readability.grammar.parsed import Sentence


class MarkKind(StrEnum):
    """What makes the marked piece hard."""

    LONG_SENTENCE = "long_sentence"
    PASSIVE = "passive"
    TANG = "tang"
    RARE_WORD = "rare_word"
    HARD_WORD = "hard_word"
    NOMINALISATION = "nominalisation"


class Severity(StrEnum):
    """How much it matters, from little to much."""

    TIP = "tip"
    WARNING = "warning"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Mark:
    """A hard piece: `quote` is `text[start:end]` of the block with id `block`.

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
    """A mark on `start` to `end` of the sentence's block; the message is the kind's own unless given."""
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
