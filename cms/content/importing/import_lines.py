"""Loads a file, record by record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from cms.content.importing.errors import PageLocked, RecordRejected
from cms.content.importing.lines import parse_line
from cms.content.importing.record import record_from, record_id
from cms.content.importing.store_record import store_record
from cms.turns import in_turns


class Result(StrEnum):
    """The result of loading a line."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    REJECTED = "rejected"


@dataclass(frozen=True)
class LineOutcome:
    """The result of one line, with a readable reason when it was skipped or rejected."""

    line: int
    result: Result
    record_id: str = ""
    reason: str = ""

    @property
    def loaded(self) -> bool:
        """Whether the database now holds this record."""
        return self.result not in {Result.SKIPPED, Result.REJECTED}


def import_lines(lines: Iterable[tuple[int, bytes]]) -> Iterator[LineOutcome]:
    """Load each line in its own transaction and yield its outcome. A bad line does not stop the others."""
    seen: dict[str, int] = {}
    for number, line in in_turns(lines):
        yield _load(number, line, seen)


def _load(number: int, line: bytes, seen: dict[str, int]) -> LineOutcome:
    identifier = ""
    try:
        parsed = parse_line(line)
        identifier = record_id(parsed)
        _check_new(identifier, seen)
        seen[identifier] = number
        stored = store_record(record=record_from(parsed))
    except PageLocked as error:
        return LineOutcome(number, Result.SKIPPED, identifier, str(error))
    except RecordRejected as error:
        return LineOutcome(number, Result.REJECTED, identifier, str(error))
    return LineOutcome(number, Result(stored.value), identifier)


def _check_new(identifier: str, seen: dict[str, int]) -> None:
    if identifier in seen:
        raise RecordRejected(_("The same id is on line %d.") % seen[identifier])
