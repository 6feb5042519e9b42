"""Which columns a list may have, and by which headings they go."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cms.tables.errors import UnreadableTableError


@dataclass(frozen=True)
class Columns:
    """For each column the headings it goes by, the first one for messages. Case does not matter."""

    headings: Mapping[str, Sequence[str]]
    required: Collection[str]

    def of(self, cells: Sequence[str]) -> list[str | None]:
        """Return the column of each heading; None for a heading of none."""
        columns = {_plain(heading): name for name, all_ in self.headings.items() for heading in all_}
        return [columns.get(_plain(cell)) for cell in cells]

    def count_in(self, cells: Sequence[str]) -> int:
        """Return how many of the columns these headings name."""
        return len(set(self.of(cells)) - {None})

    def checked(self, cells: Sequence[str]) -> list[str | None]:
        """Do the same. Raises UnreadableTableError when a required one is missing, or any is there twice."""
        columns = self.of(cells)
        if missing := [name for name in self.required if name not in columns]:
            raise UnreadableTableError(
                "The first line has to name the columns. Missing: %(columns)s.", columns=self._called(missing)
            )
        if twice := [name for name in self.headings if columns.count(name) > 1]:
            raise UnreadableTableError("A column is there twice: %(columns)s.", columns=self._called(twice))
        return columns

    def _called(self, names: Sequence[str]) -> str:
        return ", ".join(self.headings[name][0] for name in names)


def _plain(heading: str) -> str:
    """Return a heading without what nobody minds: case, underscores, kinds of spaces, invisible signs."""
    visible = "".join(sign for sign in unicodedata.normalize("NFKC", heading) if _is_visible(sign))
    return " ".join(visible.casefold().replace("_", " ").split())


def _is_visible(sign: str) -> bool:
    return unicodedata.category(sign) != "Cf"
