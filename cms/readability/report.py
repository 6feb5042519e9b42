"""The report on a text."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from cms.readability.advice import Advice
from cms.readability.marks.mark import Mark
from cms.readability.wording import ADVICE, MESSAGES


@dataclass(frozen=True, slots=True)
class Report:
    """What the machine knows about a text. It decides nothing: readers do.

    `score` goes from 0 (easiest) to 100 (hardest) and may be off by `margin` either way; both are None
    where the formula for Dutch does not apply. `level` is 1 to 4, or None for a text under 10 sentences or
    in another language. `label` is Dutch and always present. `features` holds F, D, W and C for Dutch, and
    the measures of `other_languages` for other languages.
    """

    language: str
    score: int | None
    margin: int | None
    level: int | None
    label: str
    words: int
    sentences: int
    features: Mapping[str, float]
    marks: tuple[Mark, ...] = field(default=())
    advice: tuple[Advice, ...] = field(default=())

    def as_dict(self) -> dict[str, Any]:
        """Return the report as JSON-compatible data, with the Dutch sentence for each message key."""
        return {
            "language": self.language,
            "score": self.score,
            "margin": self.margin,
            "level": self.level,
            "label": self.label,
            "words": self.words,
            "sentences": self.sentences,
            "features": {name: round(value, 3) for name, value in self.features.items()},
            "marks": [_mark(mark) for mark in self.marks],
            "advice": [_advice(advice) for advice in self.advice],
        }


def _mark(mark: Mark) -> dict[str, Any]:
    return asdict(mark) | {"alternatives": list(mark.alternatives), "text": MESSAGES[mark.message]}


def _advice(advice: Advice) -> dict[str, Any]:
    mark = advice.mark
    alternative = mark.alternatives[0] if mark.alternatives else ""
    return {
        "block": mark.block,
        "start": mark.start,
        "end": mark.end,
        "quote": mark.quote,
        "kind": mark.kind,
        "alternatives": list(mark.alternatives),
        "times": advice.times,
        "score_before": advice.score_before,
        "score_after": advice.score_after,
        "text": ADVICE[mark.kind].format(quote=mark.quote, alternative=alternative),
    }
