"""Postcodes as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.regions.postcodes import four_digits, tidy_postcode
from cms.typed import NotUnderstoodError

HOW = "Write it like 1234 AB."


@pytest.mark.parametrize(
    "written",
    [
        "1012 AB",
        "1012AB",
        "1012 ab",
        " 1012 Ab ",
        "1012  AB",
        "1012\u00a0AB",
        "1012\u2013AB",
        "1012-AB",
        "1012 - AB",
        "NL-1012 AB",
        "nl 1012ab",
        "\u200b1012\u00adAB\ufeff",
        "\u0661\u0660\u0661\u0662 AB",
        "\uff11\uff10\uff11\uff12\uff21\uff22",
    ],
)
def test_a_postcode(written: str) -> None:
    assert four_digits(written) == "1012"
    assert tidy_postcode(written) == "1012 AB"


def test_digits_alone_tell_the_region_but_are_no_whole_postcode() -> None:
    assert four_digits(" 1012 ") == "1012"
    with pytest.raises(NotUnderstoodError, match=f"The two letters are missing. {HOW}"):
        tidy_postcode("1012")


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("", f"“” is not a Dutch postcode. {HOW}"),
        ("0123 AB", f"A Dutch postcode does not begin with 0. {HOW}"),
        ("101", f"“101” is not a Dutch postcode. {HOW}"),
        ("10123", f"“10123” is not a Dutch postcode. {HOW}"),
        ("1012A", f"“1012A” is not a Dutch postcode. {HOW}"),
        ("1012ABC", f"“1012ABC” is not a Dutch postcode. {HOW}"),
        ("1012 AB Amsterdam", f"“1012 AB AMSTERDAM” is not a Dutch postcode. {HOW}"),
        ("1O12 AB", f"“O” is where a digit should be. {HOW}"),
        ("I012AB", f"“I” is where a digit should be. {HOW}"),
        ("1012 A8", f"“8” is where a letter should be. {HOW}"),
        ("1012 5B", f"“5” is where a letter should be. {HOW}"),
        ("1012@AB", f"“@” does not belong in a postcode. {HOW}"),
        ("1012 ÄB", f"“Ä” does not belong in a postcode. {HOW}"),
        ("1012 \u0410B", f"“\u0410” does not belong in a postcode. {HOW}"),
        ("1012 SA", "No Dutch postcode ends in SA."),
        ("1012sd", "No Dutch postcode ends in SD."),
        ("1012SS", "No Dutch postcode ends in SS."),
    ],
)
def test_no_postcode(written: str, sentence: str) -> None:
    for read in (four_digits, tidy_postcode):
        with pytest.raises(NotUnderstoodError) as refused:
            read(written)
        assert str(refused.value) == sentence


@given(st.text(max_size=20) | st.from_regex(r"\A ?(NL-?)?[0-9]{4} ?-?[A-Za-z]{0,2}\Z"))
def test_the_tidy_form_stays(written: str) -> None:
    try:
        form = tidy_postcode(written)
    except NotUnderstoodError:
        return
    assert tidy_postcode(form) == form
    assert four_digits(form) == four_digits(written) == form[:4]
