"""The pieces of a pasted text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Run(NamedTuple):
    """Text in one style; `url` is "" when it is no link."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""


Line = list[Run]


class PieceKind(StrEnum):
    """What a piece is."""

    PARAGRAPH = "p"
    HEADING = "h2"
    BULLET = "ul"
    NUMBER = "ol"


@dataclass
class PastedPiece:
    """A paragraph, heading or item of a list. `marker` is what stands before it: "3.", "•"."""

    lines: list[Line] = field(default_factory=lambda: [[]])
    kind: PieceKind = PieceKind.PARAGRAPH
    depth: int = 0
    marker: str = ""

    @property
    def text(self) -> str:
        """Its words, without style, on one line."""
        return " ".join(filter(None, map(text_of, self.lines)))


def text_of(line: Iterable[Run]) -> str:
    """Return the words of a line, without style."""
    return "".join(run.text for run in line).strip()


def without_start(line: Line, length: int) -> Line:
    """Return the line without its first signs."""
    rest = []
    for run in line:
        cut = min(length, len(run.text))
        length -= cut
        if cut < len(run.text):
            rest.append(run._replace(text=run.text[cut:]))
    return rest
