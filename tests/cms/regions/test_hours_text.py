"""Opening hours as editors write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.regions.hours_text import read_hours, write_hours
from cms.regions.opening_hours import AROUND_THE_CLOCK, MIDNIGHT, DayHours
from cms.typed import NotUnderstoodError

EXAMPLE = "09:00-12:30, 13:30-17:00"
HOW = f"Write it like this: {EXAMPLE}."
TWO_THINGS = (
    "can mean two things. With and without an appointment: 09:00-12:00, op afspraak. "
    "With an appointment alone: op afspraak."
)
clocks = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
starts = st.lists(clocks, max_size=4, unique=True)
days = st.builds(
    lambda found, last, by_appointment: DayHours(
        (*zip(sorted(found)[::2], sorted(found)[1::2], strict=False), *[(max(found), MIDNIGHT)] * last),
        by_appointment,
    ),
    starts.filter(bool),
    st.booleans(),
    st.booleans(),
)


@given(days)
def test_hours_are_read_as_they_are_written(hours: DayHours) -> None:
    assert read_hours(write_hours(hours)) == hours


@given(st.text(max_size=40) | st.text(alphabet="0123456789:.u -,tot en", max_size=25))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    try:
        hours = read_hours(text)
    except NotUnderstoodError:
        return
    assert read_hours(write_hours(hours)) == hours
    assert write_hours(read_hours(write_hours(hours))) == write_hours(hours)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", ""),
        ("gesloten", ""),
        ("Dicht.", ""),
        (" - ", ""),
        ("\u2013", ""),
        ("9-17", "09:00-17:00"),
        ("9.00 tot 12.30 uur en 13:30–17 uur", "09:00-12:30, 13:30-17:00"),
        ("9.00 uur tot 17.00 uur", "09:00-17:00"),
        ("9u30-17u", "09:30-17:00"),
        ("9h30-17h", "09:30-17:00"),
        ("9:30 - 17:00u", "09:30-17:00"),
        ("09:00 \u2013 17:00 uur", "09:00-17:00"),
        ("9\u00a0\u2011\u00a017", "09:00-17:00"),
        ("0900-1730", "09:00-17:30"),
        ("van 9 tot 17", "09:00-17:00"),
        ("Open van 9.00 tot 17.00.", "09:00-17:00"),
        ("9 t/m 17", "09:00-17:00"),
        ("9 tot en met 17", "09:00-17:00"),
        ("van 9.00u tot 12.00u en van 13.00u tot 17.00u", "09:00-12:00, 13:00-17:00"),
        ("13-17, 9-12", "09:00-12:00, 13:00-17:00"),
        ("9-12en13-17", "09:00-12:00, 13:00-17:00"),
        ("9-12 / 13-17", "09:00-12:00, 13:00-17:00"),
        ("9-14/15-17", "09:00-14:00, 15:00-17:00"),
        ("9-12 & 13-17", "09:00-12:00, 13:00-17:00"),
        ("9-12\n13-17\n", "09:00-12:00, 13:00-17:00"),
        ("9-12, , 13-17,", "09:00-12:00, 13:00-17:00"),
        ("9-12,12-17", "09:00-12:00, 12:00-17:00"),
        ("8:05-9.45u", "08:05-09:45"),
        ("9 to 12 and 13 to 17", "09:00-12:00, 13:00-17:00"),
        ("\u0669-\u0661\u0667", "09:00-17:00"),
        ("0-23:59", "00:00-23:59"),
        ("00:00-24:00", "00:00-24:00"),
        ("0-24", "00:00-24:00"),
        ("9-24", "09:00-24:00"),
        ("20:00-00:00", "20:00-24:00"),
        ("dag en nacht", "00:00-24:00"),
        ("24 uur", "00:00-24:00"),
        ("24/7", "00:00-24:00"),
        ("op afspraak", "op afspraak"),
        ("Alleen op afspraak.", "op afspraak"),
        ("by appointment", "op afspraak"),
        ("9-12, op afspraak", "09:00-12:00, op afspraak"),
        ("op afspraak; 9-12", "09:00-12:00, op afspraak"),
        ("9-12 en op afspraak", "09:00-12:00, op afspraak"),
    ],
)
def test_hours_as_editors_write_them(written: str, kept: str) -> None:
    assert write_hours(read_hours(written)) == kept


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("als we er zijn", f"“als we er zijn” is not a period. {HOW}"),
        ("9-12;x", f"“x” is not a period. {HOW}"),
        ("half 10 tot 12", f"“half 10 tot 12” is not a period. {HOW}"),
        ("9am-5pm", f"“9am-5pm” is not a period. {HOW}"),
        ("vanaf 9", f"“vanaf 9” is not a period. {HOW}"),
        ("9-12 13-17", f"“9-12 13-17” is not a period. {HOW}"),
        ("9:00:00-17:00", f"“9:00:00-17:00” is not a period. {HOW}"),
        ("9-17, gesloten", f"“gesloten” is not a period. {HOW}"),
        ("9-25", "A day runs from 00:00 to 24:00; “9-25” does not fit."),
        ("9-24:01", "A day runs from 00:00 to 24:00; “9-24:01” does not fit."),
        ("24-3", "A day runs from 00:00 to 24:00; “24-3” does not fit."),
        ("9:60-12", "A day runs from 00:00 to 24:00; “9:60-12” does not fit."),
        ("van 9 tot 5", "It closes at 05:00, before it opens at 09:00. Write 17:00 if you mean that."),
        ("12-9:30", "It closes at 09:30, before it opens at 12:00. Write 21:30 if you mean that."),
        ("9-9", "It closes at 09:00, before it opens at 09:00. Write 21:00 if you mean that."),
        ("22-2", "A day ends at midnight: write 22:00-24:00, and on the next day 00:00-02:00."),
        ("22-10", "It closes at 10:00, before it opens at 22:00. Turn them round?"),
        ("17-12", "It closes at 12:00, before it opens at 17:00. Turn them round?"),
        ("0-0", "Around the clock is 00:00-24:00; leave the hours empty for closed."),
        ("9-12:30, 12:29-17", "Two periods overlap: one ends at 12:30, the next begins at 12:29."),
        ("9-10, 13-17, 12-14", "Two periods overlap: one ends at 14:00, the next begins at 13:00."),
        ("20-24, 22-23", "Two periods overlap: one ends at 24:00, the next begins at 22:00."),
        (
            "12.00-13.00 pauze",
            f"Leave the pause out (“12.00-13.00 pauze”), and write the hours around it: {EXAMPLE}.",
        ),
        (
            "9-17, lunch 12-13",
            f"Leave the pause out (“lunch 12-13”), and write the hours around it: {EXAMPLE}.",
        ),
        (
            "ma-vr 9-17",
            "“ma-vr 9-17” names a day. Each day has a field of its own: write 09:00-17:00 in it.",
        ),
        (
            "Maandag gesloten",
            "“maandag gesloten” names a day. Each day has a field of its own: write 09:00-17:00 in it.",
        ),
        (
            "9-17 op afspraak",
            f"“9-17 op afspraak” {TWO_THINGS}",
        ),
    ],
)
def test_what_is_wrong_is_said(written: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_hours(written)
    assert str(refused.value) == sentence


def test_each_moment_is_read_as_it_stands() -> None:
    assert read_hours("1:02-3:04") == DayHours(((time(1, 2), time(3, 4)),))
    assert read_hours("dag en nacht") == AROUND_THE_CLOCK
    assert read_hours("9-12, op afspraak") == DayHours(((time(9), time(12)),), by_appointment=True)
