"""The report on an imported list of members."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Result = Literal["added", "changed", "unchanged", "refused"]
RESULTS = {
    "added": gettext_lazy("added"),
    "changed": gettext_lazy("changed"),
    "unchanged": gettext_lazy("was there already"),
    "refused": gettext_lazy("not loaded"),
}


@dataclass(frozen=True)
class RowReport:
    """One row, by the line it begins on. It names no person, so that it may be stored."""

    line: int
    result: Result
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Return the report in one line."""
        summary = _("Line %(line)d: %(result)s.") % {"line": self.line, "result": RESULTS[self.result]}
        return " ".join([summary, *self.problems])


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
