"""A place in a text, as forms send it. Pure."""

import re
from dataclasses import dataclass
from typing import Self

_PATTERN = re.compile(r"(?P<passage>[\w.-]{1,80})@(?P<start>\d{1,6})-(?P<end>\d{1,6})", re.ASCII)


@dataclass(frozen=True)
class Place:
    """The characters `start` up to `end` of a passage's plain text."""

    passage: str
    start: int
    end: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Return the place of which this is the `str()`; None for anything else."""
        match = _PATTERN.fullmatch(text)
        return cls(match["passage"], int(match["start"]), int(match["end"])) if match else None

    def __str__(self) -> str:
        return f"{self.passage}@{self.start}-{self.end}"
