"""What some visits to a link amount to. Pure Python."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from urllib.parse import SplitResult, urlsplit

#: on so many days in a row it has to fail before it is called gone
DAYS: Final = 3
#: so many days are remembered
REMEMBERED: Final = 7


class VisitAnswer(StrEnum):
    """What one visit found."""

    OK = "ok"
    MOVED = "moved"
    NOT_FOUND = "not_found"
    NO_ADDRESS = "no_address"
    PRIVATE = "private"
    REFUSED = "refused"
    BUSY = "busy"
    CERTIFICATE = "certificate"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    CIRCLE = "circle"


class LinkState(StrEnum):
    """What an editor is told of a link, the most serious first."""

    GONE = "gone"
    PRIVATE = "private"
    MOVED = "moved"
    REFUSED = "refused"
    TEMPORARY = "temporary"
    NEW = "new"
    WORKS = "works"


class Visit(NamedTuple):
    """What was found on one day. `status` is what the server answered, if it did."""

    on: date
    answer: VisitAnswer
    status: int | None = None


#: what an editor is asked to look at
ASKS: Final = (LinkState.GONE, LinkState.PRIVATE, LinkState.MOVED, LinkState.REFUSED)
_AT_ONCE: Final = {
    VisitAnswer.OK: LinkState.WORKS,
    VisitAnswer.MOVED: LinkState.MOVED,
    VisitAnswer.NOT_FOUND: LinkState.GONE,
    VisitAnswer.NO_ADDRESS: LinkState.GONE,
    VisitAnswer.PRIVATE: LinkState.PRIVATE,
    VisitAnswer.REFUSED: LinkState.REFUSED,
    VisitAnswer.BUSY: LinkState.REFUSED,
    VisitAnswer.CERTIFICATE: LinkState.REFUSED,
}
_FAILURES: Final = frozenset(
    {
        VisitAnswer.NOT_FOUND,
        VisitAnswer.NO_ADDRESS,
        VisitAnswer.FAILED,
        VisitAnswer.UNREACHABLE,
        VisitAnswer.CIRCLE,
    }
)
_WEEK, _DAY = timedelta(days=7), timedelta(days=1)


def remembered(visits: Sequence[Visit], new: Visit) -> list[Visit]:
    """Return the last visits with a new one: of each day the last, and no more than a few days."""
    return [*(visit for visit in visits if visit.on != new.on), new][-REMEMBERED:]


def state_of(visits: Sequence[Visit]) -> LinkState:
    """Return the state that these visits, one for each day and in their order, amount to.

    A page that is not there is gone at once, what fails otherwise after three days. What does not let us look
    is refused, however often: it is never called gone.
    """
    if not visits:
        return LinkState.NEW
    if at_once := _AT_ONCE.get(visits[-1].answer):
        return at_once
    return LinkState.GONE if failing_days(visits) >= DAYS else LinkState.TEMPORARY


def failing_days(visits: Sequence[Visit]) -> int:
    """Return on how many of the last days it failed each time."""
    count = 0
    for visit in reversed(visits):
        if visit.answer not in _FAILURES:
            break
        count += 1
    return count


def until_next_visit(visits: Sequence[Visit]) -> timedelta:
    """Return how long to wait: a day where it fails or was busy, else a week."""
    fails = failing_days(visits) > 0 or bool(visits and visits[-1].answer is VisitAnswer.BUSY)
    return _DAY if fails else _WEEK


def is_another_place(url: str, target: str) -> bool:
    """Whether a redirect leads elsewhere, and not to https, `www.` or a slash at the end."""
    return _place(url) != _place(target)


def leads_to_front_page(url: str, target: str) -> bool:
    """Whether a page became the front page of a site: what it said is then probably gone."""
    return _path(url) not in {"", "/"} and _path(target) in {"", "/"}


def _path(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + parts.query


def _place(url: str) -> tuple[str, str, str]:
    parts: SplitResult = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
