"""What an answer of a server means. Pure Python."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from cms.links.rule import VisitAnswer

SUCCESS: Final = range(200, 300)
NOT_FOUND: Final = frozenset({404, 410})
BUSY: Final = 429
UNAVAILABLE: Final = 503
#: sign in, pay, not for you, not in this way, not by law; 999 is what one large site says to programs
REFUSED: Final = frozenset({401, 402, 403, 405, 406, 407, 451, 999})
#: a page that asks whether one is a human being, whatever its status
CHALLENGES: Final = (("cf-mitigated", "challenge"), ("x-amzn-waf-action", "challenge"))
LONGEST_REST: Final = timedelta(days=30)
#: of a host that is busy and does not say for how long
REST: Final = timedelta(hours=1)


def answer_of(status: int, headers: Mapping[str, str]) -> VisitAnswer:
    """Return what the last answer in a chain of redirects says."""
    if status == BUSY:
        return VisitAnswer.BUSY
    if status in REFUSED or any(headers.get(name, "").lower() == value for name, value in CHALLENGES):
        return VisitAnswer.REFUSED
    if status in NOT_FOUND:
        return VisitAnswer.NOT_FOUND
    return VisitAnswer.OK if status in SUCCESS else VisitAnswer.FAILED


def rest_of_host(status: int, headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return for how long the host wants to be left alone; None when it does not say so."""
    if status not in {BUSY, UNAVAILABLE}:
        return None
    rest = _told(headers.get("Retry-After", "").strip(), now)
    if rest is None:
        return REST if status == BUSY else None
    return min(max(rest, timedelta()), LONGEST_REST)


def _told(value: str, now: datetime) -> timedelta | None:
    """Return what `Retry-After` says: a number of seconds, or a moment."""
    if value.isascii() and value.isdigit():
        return timedelta(seconds=int(value)) if len(value) < len("99999999") else LONGEST_REST
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
