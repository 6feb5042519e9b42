"""A pattern of a clue. Each begins where a word does and is bounded: its time grows with the length."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from cms.anonymity.clues import ClueKind

#: replaces a clue that was already found; no plain text contains it
MASK: Final = "\0"
Span = tuple[int, int, ClueKind]
Classify = Callable[[re.Match[str]], ClueKind | None]


class Pattern(NamedTuple):
    """What to look for, in the text as it is, or in small letters.

    The clue is the group `clue`, or all of it; `classify` may say that it is none. A text without any of
    `hints` holds none: to look for these takes almost no time.
    """

    regex: re.Pattern[str]
    classify: Classify
    hints: tuple[str, ...]
    cased: bool

    def spans(self, plain: str, small: str) -> Iterator[Span]:
        """Yield the start, the end and the kind of each clue in a text, of which `small` has no capitals."""
        if self.hints and not any(hint in small for hint in self.hints):
            return
        group = "clue" if "clue" in self.regex.groupindex else 0
        for match in self.regex.finditer(plain if self.cased else small):
            if kind := self.classify(match):
                yield (*match.span(group), kind)


def pattern(regex: str, kind: ClueKind | Classify, hints: str = "", *, cased: bool = False) -> Pattern:
    """Return a pattern; `kind` is a kind, or decides it."""
    classify = (lambda _match: kind) if isinstance(kind, ClueKind) else kind
    return Pattern(re.compile(regex), classify, tuple(hints.split()), cased)


def words(written: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(written.split())
