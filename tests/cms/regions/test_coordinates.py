"""Places on the map, as people type and paste them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.regions.coordinates import check_place, read_coordinate
from cms.typed import NotUnderstoodError

WHERE = "Write the first one as latitude, the second as longitude."


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("52.370216", "52.370216"),
        ("52,370216", "52.370216"),
        ("52,37", "52.370000"),
        ("52", "52.000000"),
        ("52.37021570000001", "52.370216"),
        (" 52.37\u00b0 ", "52.370000"),
        ("52,37\u00b0 N", "52.370000"),
        ("52,37 N.B.", "52.370000"),
        ("4,9 O.L.", "4.900000"),
        ("4,9 OL", "4.900000"),
        ("4.9\u00b0E", "4.900000"),
        ("\u200e52,37\u00a0", "52.370000"),
        ("\u221252,37", "-52.370000"),
        ("+4.9", "4.900000"),
    ],
)
def test_degrees(written: str, degrees: str) -> None:
    assert str(read_coordinate(written)) == degrees


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("", "“” is not a number of degrees, such as 52,370216."),
        ("noord", "“noord” is not a number of degrees, such as 52,370216."),
        ("52.370.216", "“52.370.216” is not a number of degrees, such as 52,370216."),
        ("5237021,6", "“5237021,6” is not a number of degrees, such as 52,370216."),
        ("1e5", "“1e5” is not a number of degrees, such as 52,370216."),
        ("nan", "“nan” is not a number of degrees, such as 52,370216."),
        (
            "52.370216, 4.895168",
            f"Here are two numbers (“52.370216, 4.895168”). {WHERE}",
        ),
        (
            "52,37 4,89",
            f"Here are two numbers (“52,37 4,89”). {WHERE}",
        ),
        (
            "52°22′12″N",
            "“52°22'12\"N” is in minutes and seconds. Write degrees with decimals, such as 52,370216.",
        ),
    ],
)
def test_no_degrees(written: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_coordinate(written)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(("north", "east"), [("50.7", "3.3"), ("53.6", "7.3"), ("52.37", "4.9")])
def test_a_place_in_the_netherlands(north: str, east: str) -> None:
    check_place(Decimal(north), Decimal(east))


@pytest.mark.parametrize(
    ("north", "east", "sentence"),
    [
        ("4.9", "52.37", r"Latitude \(4.9\) and longitude \(52.37\) are the wrong way round"),
        ("50.69", "5", "50.69, 5 is not in the Netherlands"),
        ("53.61", "5", "53.61, 5 is not in the Netherlands"),
        ("52", "3.29", "52, 3.29 is not in the Netherlands"),
        ("52", "7.31", "52, 7.31 is not in the Netherlands"),
        ("52", "52", "52, 52 is not in the Netherlands"),
        ("-52", "4.9", "-52, 4.9 is not in the Netherlands"),
    ],
)
def test_a_place_elsewhere(north: str, east: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError, match=sentence):
        check_place(Decimal(north), Decimal(east))


@given(st.decimals(min_value=-180, max_value=180, places=6) | st.integers(-180, 180).map(Decimal))
def test_each_number_is_read_back(degrees: Decimal) -> None:
    assert read_coordinate(str(degrees)) == read_coordinate(str(degrees).replace(".", ",")) == degrees
