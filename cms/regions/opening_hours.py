"""When a support point is open. Pure rules, in Dutch local time.

Periods are in local time. When the clock goes forward, a period that does not exist that night is skipped;
when it goes back, a period lasts as long as the clock shows it.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cms.regions.public_holidays import USUALLY_CLOSED, PublicHoliday, closed_days

ZONE = ZoneInfo("Europe/Amsterdam")
#: as the end of a period: the end of that day
MIDNIGHT = time(0)

Period = tuple[time, time]


@dataclass(frozen=True)
class DayHours:
    """The periods of one day, in order, and whether somebody can also be met by appointment.

    A period that closes at 00:00 lasts until the end of the day. Closed when there is neither.
    """

    periods: tuple[Period, ...] = ()
    by_appointment: bool = False


AROUND_THE_CLOCK = DayHours(((MIDNIGHT, MIDNIGHT),))


@dataclass(frozen=True)
class ExceptionalDays:
    """Days, including the last one, with other hours."""

    first: date
    last: date
    hours: DayHours = DayHours()
    reason: str = ""


@dataclass(frozen=True)
class OpeningHours:
    """The hours of each weekday, Monday first, and the exceptions to them.

    An exception overrides a public holiday, and a public holiday overrides the week; of several exceptions on
    one day the first one applies.
    """

    week: tuple[DayHours, ...]
    exceptions: tuple[ExceptionalDays, ...] = ()
    closed_on: Collection[PublicHoliday] = field(default=USUALLY_CLOSED)

    def hours_on(self, day: date) -> DayHours:
        """Return the hours of one day."""
        for exception in self.exceptions:
            if exception.first <= day <= exception.last:
                return exception.hours
        if day in closed_days(day.year, self.closed_on):
            return DayHours()
        return self.week[day.weekday()]

    def is_open(self, moment: datetime) -> bool:
        """Whether it is open at this moment, without an appointment; at closing time it is not."""
        return any(opens <= moment < closes for opens, closes in self._moments(_local_day(moment)))

    def _moments(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        for opens, closes in self.hours_on(day).periods:
            begin = datetime.combine(day, opens, ZONE).astimezone(UTC)
            last = day + timedelta(days=1) if closes == MIDNIGHT else day
            # the later of two moments with this local time, when the clock goes back
            end = datetime.combine(last, closes.replace(fold=1), ZONE).astimezone(UTC)
            if begin < end:
                yield begin, end


def clock(moment: time, *, closing: bool = False) -> str:
    """Return "09:00"; as the end of a period midnight is "24:00"."""
    return "24:00" if closing and moment == MIDNIGHT else f"{moment:%H:%M}"


def _local_day(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()
