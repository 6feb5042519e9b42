"""Opening hours as editors write them."""

from datetime import time

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from cms.regions.hours_text import read_periods, write_periods

clocks = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
days = st.lists(clocks, max_size=4, unique=True).map(
    lambda found: tuple(zip(sorted(found)[::2], sorted(found)[1::2], strict=False))
)


@given(days)
def test_hours_are_read_as_they_are_written(periods) -> None:
    assert read_periods(write_periods(periods)) == list(periods)


@given(st.text(max_size=40))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    try:
        periods = read_periods(text)
    except ValueError:
        return
    assert read_periods(write_periods(periods)) == periods


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", ""),
        ("gesloten", ""),
        ("9-17", "09:00-17:00"),
        ("9.00 tot 12.30 uur en 13:30–17 uur", "09:00-12:30, 13:30-17:00"),
        ("13-17, 9-12", "09:00-12:00, 13:00-17:00"),
        ("9-12,12-17", "09:00-12:00, 12:00-17:00"),
        ("8:05-9.45u", "08:05-09:45"),
        ("9 to 12 and 13 to 17", "09:00-12:00, 13:00-17:00"),
        ("0-23:59", "00:00-23:59"),
        ("Dicht", ""),
        (" - ", ""),
    ],
)
def test_hours_as_editors_write_them(written: str, kept: str) -> None:
    assert write_periods(read_periods(written)) == kept


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("maandag", "“maandag” is not a period"),
        ("9-12;x", "“x” is not a period"),
        ("9-24", "A day runs from 00:00 to 23:59; “9-24” does not fit."),
        ("9:60-12", "“9:60-12” does not fit"),
        ("9-9", "It closes at 09:00, before it opens at 09:00."),
        ("12-9:30", "It closes at 09:30, before it opens at 12:00."),
        ("9-12:30, 12:29-17", "one ends at 12:30, the next begins at 12:29."),
        ("9-10, 13-17, 12-14", "one ends at 14:00, the next begins at 13:00."),
    ],
)
def test_what_is_wrong_is_said(written: str, message: str) -> None:
    with override("en"), pytest.raises(ValueError, match=message):
        read_periods(written)


def test_each_moment_is_read_as_it_stands() -> None:
    assert read_periods("1:02-3:04") == [(time(1, 2), time(3, 4))]
