"""Opening hours in words, in the active language."""

from collections.abc import Sequence
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.regions.opening_hours import AROUND_THE_CLOCK, DayHours, clock


def hours_in_words(week: Sequence[DayHours]) -> str:
    """Return the hours of a week as part of a sentence, grouping days with the same hours.

    Days on which it is closed are left out; "" when it is closed all week.

    "Monday to Thursday 09:00–12:30, 13:30–17:00; Friday 09:00–12:30 and by appointment"
    """
    names = [
        pgettext("in a sentence", "Monday"),
        pgettext("in a sentence", "Tuesday"),
        pgettext("in a sentence", "Wednesday"),
        pgettext("in a sentence", "Thursday"),
        pgettext("in a sentence", "Friday"),
        pgettext("in a sentence", "Saturday"),
        pgettext("in a sentence", "Sunday"),
    ]
    parts = []
    for hours, group in groupby(range(len(week)), key=lambda day: week[day]):
        days = list(group)
        if hours != DayHours():
            first, last = names[days[0]], names[days[-1]]
            day_range = {1: first, 2: _("%(first)s and %(last)s")}.get(len(days), _("%(first)s to %(last)s"))
            parts.append(f"{day_range % {'first': first, 'last': last}} {_of_a_day(hours)}")
    return "; ".join(parts)


def _of_a_day(hours: DayHours) -> str:
    periods = ", ".join(f"{clock(opens)}–{clock(closes, closing=True)}" for opens, closes in hours.periods)
    if hours.periods == AROUND_THE_CLOCK.periods:
        periods = pgettext("in a sentence", "day and night")
    if not hours.by_appointment:
        return periods
    if not periods:
        return pgettext("in a sentence", "by appointment")
    return _("%(hours)s and by appointment") % {"hours": periods}
