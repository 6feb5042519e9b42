"""The report on an imported list of members."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.tables.problems import CellProblem

Result = Literal["added", "changed", "unchanged", "refused"]
RESULTS = {
    "added": gettext_lazy("added"),
    "changed": gettext_lazy("changed"),
    "unchanged": gettext_lazy("was there already"),
    "refused": gettext_lazy("not loaded"),
}


@dataclass(frozen=True)
class RowReport:
    """One row, by the line it begins on. Its problems quote the file: they are shown, and never stored."""

    line: int
    result: Result
    problems: list[CellProblem] = field(default_factory=list)

    def __str__(self) -> str:
        """Return the report in one line."""
        summary = _("Line %(line)d: %(result)s.") % {"line": self.line, "result": RESULTS[self.result]}
        return " ".join([summary, *map(str, self.problems)])

    def lines(self) -> list[list[object]]:
        """Return the report for a spreadsheet: a line for each problem, or one when there is none."""
        result = RESULTS[self.result]
        problems = self.problems or [CellProblem(self.line, "", "", "")]
        return [[self.line, result, problem.heading, problem.value, problem.advice] for problem in problems]


@dataclass(frozen=True)
class MemberImportReport:
    """All rows; or the problems of the file as a whole, of which then no row was read.

    `ignored` are columns without a field: nothing of them was stored.
    """

    rows: list[RowReport] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[Result, int]:
        """How many rows had which result."""
        counter = Counter(row.result for row in self.rows)
        results: tuple[Result, ...] = ("added", "changed", "unchanged", "refused")
        return {result: counter[result] for result in results}

    def table(self) -> list[list[object]]:
        """Return the report for a spreadsheet, headings first."""
        headings = [_("Line"), _("What happened"), _("Column"), _("In your file"), _("What to do")]
        return [[*headings], *[line for row in self.rows for line in row.lines()]]
