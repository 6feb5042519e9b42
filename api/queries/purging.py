"""What caches are still to be told."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from api.models import CachePurge, Change

MOST_LINES: Final = 1000
#: what was withdrawn is told again after this time: longer than an answer is under way
REPEAT_AFTER: Final = timedelta(seconds=10)
#: no cache that obeys keeps an answer for longer than two minutes
KEPT_AT_MOST: Final = timedelta(minutes=5)
#: how long a cache may be behind before people are told
LATE_AFTER: Final = timedelta(minutes=1)
WITHDRAWN: Final = Q(type=Change.Type.WITHDRAWN) | Q(takes_away=True)


class PurgeLine(NamedTuple):
    """A line of the feed, as far as a cache is concerned. `withdrawn`: it, or something in it."""

    sequence: int
    article: UUID
    code: str
    withdrawn: bool


def lines_to_tell(purged: int) -> list[PurgeLine]:
    """Return the next lines after this one, oldest first, at most 1000."""
    return _lines(Change.objects.filter(sequence__gt=purged).order_by("sequence")[:MOST_LINES])


def withdrawals_to_repeat(row: CachePurge, now: datetime) -> tuple[list[PurgeLine], int]:
    """Return the withdrawals that are told a second time now, and the line up to which that is then done."""
    told = Change.objects.filter(sequence__gt=row.repeated, sequence__lte=row.purged)
    ripe = told.filter(at__lte=now - REPEAT_AFTER).order_by("sequence")
    withdrawn = _lines(ripe.filter(WITHDRAWN)[:MOST_LINES])
    if len(withdrawn) == MOST_LINES:
        return withdrawn, withdrawn[-1].sequence
    last = ripe.values_list("sequence", flat=True).last()
    return withdrawn, last or row.repeated


def first_place() -> int:
    """Return the line after which a cache that is told for the first time may still hold something old."""
    old = Change.objects.filter(at__lt=timezone.now() - KEPT_AT_MOST).order_by("-sequence")
    return old.values_list("sequence", flat=True).first() or 0


def late_caches(names: Iterable[str]) -> list[CachePurge]:
    """Return those of these caches that have not taken what they were told for a minute or more."""
    late = CachePurge.objects.filter(failing_since__lte=timezone.now() - LATE_AFTER)
    return list(late.filter(name__in=list(names)))


def _lines(changes: Iterable[Change]) -> list[PurgeLine]:
    return [
        PurgeLine(
            change.sequence,
            change.article,
            change.code,
            change.takes_away or change.type == Change.Type.WITHDRAWN,
        )
        for change in changes
    ]
