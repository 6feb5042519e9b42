"""Days as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.typed import NotUnderstoodError, read_date

THIRD = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("3-11-2026", THIRD),
        ("03-11-2026", THIRD),
        ("3/11/2026", THIRD),
        ("03/11/26", THIRD),
        ("3.11.2026", THIRD),
        ("3 11 2026", THIRD),
        ("3 - 11 - 2026", THIRD),
        ("2026-11-03", THIRD),
        ("2026-11-3", THIRD),
        ("3 november 2026", THIRD),
        ("3 nov. 2026", THIRD),
        ("3 NOV 26", THIRD),
        ("3-nov-2026", THIRD),
        ("dinsdag 3 november 2026", THIRD),
        ("di. 3 november 2026", THIRD),
        ("DI, 3 nov 2026", THIRD),
        ("tues. 3 november 2026", THIRD),
        ("per 3 november 2026", THIRD),
        ("do 5 nov 2026", date(2026, 11, 5)),
        ("zondag 8 nov 2026", date(2026, 11, 8)),
        ("\u200b3\u201311\u20132026\u00a0", THIRD),
        ("\u0663-\u0661\u0661-\u0662\u0660\u0662\u0666", THIRD),
        ("1 mrt 2026", date(2026, 3, 1)),
        ("1 maart 2026", date(2026, 3, 1)),
        ("1 mei 2026", date(2026, 5, 1)),
        ("1 may 2026", date(2026, 5, 1)),
        ("1 okt 2026", date(2026, 10, 1)),
        ("29 februari 2028", date(2028, 2, 29)),
        ("1-1-1900", date(1900, 1, 1)),
    ],
)
def test_a_day(written: str, day: date) -> None:
    assert read_date(written) == day


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("31-4-2026", "There is no day 31 in month 4 of 2026."),
        ("29 februari 2027", "There is no day 29 in month 2 of 2027."),
        ("0-4-2026", "There is no day 0 in month 4 of 2026."),
        ("11/13/2026", "There is no month 13. Write the day first, then the month: 3-11-2026."),
        ("2026-00-11", "There is no month 0. Write the day first, then the month: 3-11-2026."),
        ("maandag 3 nov 2026", "3 november 2026 is a dinsdag, no maandag. Which of the two is right?"),
        ("Wo. 3 maart 26", "3 maart 2026 is a dinsdag, no woensdag. Which of the two is right?"),
        ("mon 3 mar 2026", "3 march 2026 is a tuesday, no monday. Which of the two is right?"),
        ("maandag 31 april 2026", "There is no day 31 in month 4 of 2026."),
        ("3-11", "The year is missing in “3-11”."),
        ("3 nov", "The year is missing in “3 nov”."),
        ("3 brumaire 2026", "There is no month “brumaire”."),
        ("31-12-1899", "The year 1899 is too long ago. Write it in four digits."),
        ("3-11/2026", "“3-11/2026” is not a day. Write it like 3-11-2026 or 3 november 2026."),
        ("morgen", "“morgen” is not a day. Write it like 3-11-2026 or 3 november 2026."),
        ("3-11-202", "“3-11-202” is not a day. Write it like 3-11-2026 or 3 november 2026."),
        ("", "“” is not a day. Write it like 3-11-2026 or 3 november 2026."),
    ],
)
def test_what_is_wrong_is_said(written: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_date(written)
    assert str(refused.value) == sentence


def test_a_long_text_is_cut_off_in_the_sentence() -> None:
    with pytest.raises(NotUnderstoodError, match=f"“{'x' * 40}…” is not a day"):
        read_date("x" * 100)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_each_day_is_read_back(day: date) -> None:
    assert read_date(day.isoformat()) == read_date(f"{day.day}-{day.month}-{day.year:04}") == day


@given(st.text(max_size=40) | st.from_regex(r"\A\d{1,2}[-/. ]{0,2}[a-z\d]{1,5}[-/. ]\d{2,4}\Z"))
def test_anything_else_is_a_day_or_refused(written: str) -> None:
    try:
        day = read_date(written)
    except NotUnderstoodError:
        return
    assert read_date(day.isoformat()) == day
