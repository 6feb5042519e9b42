"""Telephone numbers and postcodes as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.regions.postcodes import four_digits
from cms.regions.telephone import dialled


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("030 123 45 67", "+31301234567"),
        ("06-12345678", "+31612345678"),
        ("(030) 123 45 67", "+31301234567"),
        ("+31 (0)30 123 45 67", "+31301234567"),
        ("0031 30 123 45 67", "+31301234567"),
        ("0800 1234", "08001234"),
        ("0900-123 4567", "09001234567"),
        ("14 030", "14030"),
        ("+49 30 123456", "+4930123456"),
        ("000 000 00 01", "+31000000001"),
    ],
)
def test_what_a_telephone_dials(written: str, number: str) -> None:
    assert dialled(written) == number


@pytest.mark.parametrize(
    "written", ["", "030", "030 12", "bel ons", "06-1234567", "+31", "030 123 45 67 8", "٠٣٠١٢٣٤٥٦٧"]
)
def test_what_nobody_can_dial(written: str) -> None:
    with pytest.raises(ValueError, match="not a telephone number"):
        dialled(written)


@given(st.text(max_size=30))
def test_anything_else_is_refused_or_dialled(written: str) -> None:
    try:
        number = dialled(written)
    except ValueError:
        return
    assert number.lstrip("+").isdecimal()
    assert dialled(number) == number


@pytest.mark.parametrize("written", ["1012", "1012AB", "1012 ab", " 1012 AB "])
def test_a_postcode(written: str) -> None:
    assert four_digits(written) == "1012"


@pytest.mark.parametrize("written", ["", "0123", "101", "10123", "1012A", "1012ABC", "١٠١٢", "1012\x00"])
def test_no_postcode(written: str) -> None:
    with pytest.raises(ValueError, match="not a postcode"):
        four_digits(written)
