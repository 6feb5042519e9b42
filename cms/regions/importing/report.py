"""What a file changed, or would have changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cms.tables.problems import CellProblem

Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    """Report to nobody."""


@dataclass(frozen=True)
class FieldChange:
    """A stored object that changed: each field that differs, with its old and new value."""

    key: str
    fields: list[tuple[str, Any, Any]]


@dataclass
class LoadReport:
    """A row in `notes` was loaded, one in `refused` was not.

    `progress` is called with how many rows are done, and of how many. `missing` are stored, but not in the
    file. `stored` is False when nothing was changed because a row was wrong.
    """

    new: list[str] = field(default_factory=list)
    changed: list[FieldChange] = field(default_factory=list)
    unchanged: int = 0
    missing: list[str] = field(default_factory=list)
    removed: int = 0
    refused: list[CellProblem] = field(default_factory=list)
    notes: list[CellProblem] = field(default_factory=list)
    rows: int = 0
    stored: bool = True
    progress: Progress = no_progress

    @property
    def no_changes(self) -> bool:
        """Whether everything was as the file has it."""
        return not (self.new or self.changed or self.removed)
