"""The columns that a list may have, and their headings."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cms.tables.errors import UnreadableTableError
from cms.text import folded

#: what stands between the parts of one word, or does not: e-mail adres, E_mailadres
_JOINS: Final = re.compile(r"[\s_-]")


@dataclass(frozen=True)
class Columns:
    """The headings of each column, the first one for messages. Capitals, spaces and hyphens do not matter."""

    headings: Mapping[str, Sequence[str]]
    required: Collection[str]

    def of(self, cells: Sequence[str]) -> list[str | None]:
        """Return the column of each heading; None for an unknown heading."""
        columns = {_plain(heading): name for name, all_ in self.headings.items() for heading in all_}
        return [columns.get(_plain(cell)) for cell in cells]

    def are_in(self, cells: Sequence[str]) -> bool:
        """Whether these headings name all the required columns."""
        return set(self.required) <= set(self.of(cells))

    def count_in(self, cells: Sequence[str]) -> int:
        """Return how many of the columns these headings name."""
        return len(set(self.of(cells)) - {None})

    def checked(self, cells: Sequence[str]) -> list[str | None]:
        """Do the same. Raises UnreadableTableError for a missing required column or a repeated one."""
        columns = self.of(cells)
        if missing := [name for name in self.required if name not in columns]:
            raise UnreadableTableError(
                "The first line has to name the columns. Missing: %(columns)s.",
                columns=self._headings(missing),
            )
        if twice := [name for name in self.headings if columns.count(name) > 1]:
            raise UnreadableTableError("A column is there twice: %(columns)s.", columns=self._headings(twice))
        return columns

    def _headings(self, names: Sequence[str]) -> str:
        return ", ".join(self.headings[name][0] for name in names)


def _plain(heading: str) -> str:
    """Return a heading without capitals, spaces, underscores, hyphens and invisible characters."""
    return _JOINS.sub("", folded(heading)).strip(":*")
