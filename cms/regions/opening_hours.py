"""When a support point is open. Pure rules, in Dutch local time.

Periods are in local time. When the clock goes forward, a period that does not exist that night is skipped;
when it goes back, a period lasts as long as the clock shows it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

ZONE = ZoneInfo("Europe/Amsterdam")

Period = tuple[time, time]


@dataclass(frozen=True)
class ExceptionalDays:
    """Days, including the last one, with other hours; closed when there are no periods."""

    first: date
    last: date
    periods: tuple[Period, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class OpeningHours:
    """The periods of each weekday, Monday first, and the exceptions to them.

    An exception overrides a public holiday, and a public holiday overrides the week; of several exceptions on
    one day the first one applies.
    """

    week: tuple[tuple[Period, ...], ...]
    exceptions: tuple[ExceptionalDays, ...] = ()
    closed_on_public_holidays: bool = True

    def periods_on(self, day: date) -> tuple[Period, ...]:
        """Return the periods of one day; none when it is closed."""
        for exception in self.exceptions:
            if exception.first <= day <= exception.last:
                return exception.periods
        if self.closed_on_public_holidays and day in public_holidays(day.year):
            return ()
        return self.week[day.weekday()]

    def is_open(self, moment: datetime) -> bool:
        """Whether it is open at this moment; at closing time it is not."""
        return any(opens <= moment < closes for opens, closes in self._moments(_local_day(moment)))

    def _moments(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        for opens, closes in self.periods_on(day):
            begin = datetime.combine(day, opens, ZONE).astimezone(UTC)
            # the later of two moments with this local time, when the clock goes back
            end = datetime.combine(day, closes.replace(fold=1), ZONE).astimezone(UTC)
            if begin < end:
                yield begin, end


@lru_cache(maxsize=16)
def public_holidays(year: int) -> dict[date, str]:
    """Return the public holidays of the Netherlands in a year, with their Dutch names."""
    return dict(sorted(holidays.country_holidays("NL", years=year, language="nl").items()))


def _local_day(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()
