"""What a file changed, or would have."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Tell = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True)
class FieldChange:
    """One that was there already: each field that differs, as it was and as it became."""

    key: str
    fields: list[tuple[str, Any, Any]]


@dataclass
class LoadReport:
    """`refused` and `notes` are by line; a noted row was loaded, a refused one was not.

    `tell` is called with how many were done of how many. `missing` are kept, but not in the file.
    `kept` is False when nothing was changed because a row was wrong.
    """

    new: list[str] = field(default_factory=list)
    changed: list[FieldChange] = field(default_factory=list)
    unchanged: int = 0
    missing: list[str] = field(default_factory=list)
    removed: int = 0
    refused: list[tuple[int, str]] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    rows: int = 0
    kept: bool = True
    tell: Tell = silent

    @property
    def no_changes(self) -> bool:
        """Whether everything was as the file has it."""
        return not (self.new or self.changed or self.removed)
