"""The rows of a list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from cms.tables.problems import CellProblem, RowProblem, WrongCellError

Value = TypeVar("Value")


@dataclass(frozen=True)
class Row:
    """A row by the line it begins on: its text by column, and the heading of each column.

    The headings are those of the file; a column that it does not have is called by its first heading. With a
    `problem` the row cannot be used.
    """

    line: int
    cells: dict[str, str]
    problem: RowProblem | None = None
    headings: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def parsed(self, column: str, parse: Callable[[str], Value]) -> Value:
        """Return what `parse` makes of a cell. Raises WrongCellError where it raises ValueError."""
        try:
            return parse(self.cells[column])
        except ValueError as problem:
            raise WrongCellError(column, str(problem)) from problem

    def wrong(self, column: str, advice: str) -> CellProblem:
        """Return what is to be said of a cell; of the row as a whole when the column is ""."""
        return CellProblem(self.line, self.headings.get(column, ""), self.cells.get(column, ""), advice)


@dataclass(frozen=True)
class Table:
    """The rows that are not empty, and the headings of unknown columns."""

    rows: list[Row]
    ignored: list[str]
