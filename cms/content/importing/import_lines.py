"""Loads a file, record by record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from cms.content.importing.errors import PageLocked, RecordRejected
from cms.content.importing.lines import parse_line
from cms.content.importing.record import record_from, record_id
from cms.content.importing.store_record import store_record


class Result(StrEnum):
    """What became of a line."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    REJECTED = "rejected"


@dataclass(frozen=True)
class LineOutcome:
    """The result of one line; the reason, for a person, when it was skipped or rejected."""

    line: int
    result: Result
    record_id: str = ""
    reason: str = ""

    @property
    def loaded(self) -> bool:
        """Whether the database holds what the line says."""
        return self.result not in {Result.SKIPPED, Result.REJECTED}


def import_lines(lines: Iterable[tuple[int, bytes]]) -> Iterator[LineOutcome]:
    """Load each line in a transaction of its own and yield what became of it. A bad line stops no other."""
    seen: dict[str, int] = {}
    for number, line in lines:
        yield _load(number, line, seen)


def _load(number: int, line: bytes, seen: dict[str, int]) -> LineOutcome:
    found = ""
    try:
        value = parse_line(line)
        found = record_id(value)
        _check_new(found, seen)
        seen[found] = number
        stored = store_record(record=record_from(value))
    except PageLocked as error:
        return LineOutcome(number, Result.SKIPPED, found, str(error))
    except RecordRejected as error:
        return LineOutcome(number, Result.REJECTED, found, str(error))
    return LineOutcome(number, Result(stored.value), found)


def _check_new(found: str, seen: dict[str, int]) -> None:
    if found in seen:
        raise RecordRejected(_("The same id is on line %d.") % seen[found])
