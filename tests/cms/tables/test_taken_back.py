"""What a spreadsheet made of words and numbers is taken back where that is certain, and is left otherwise."""

from typing import Any

import pytest

from cms.tables.taken_back import (
    LATITUDE,
    LONGITUDE,
    day_and_month,
    degrees,
    is_no_value,
    letters,
    range_of_month,
    whole_number,
)


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("dec-15", (12, 15)),
        ("Dec-15", (12, 15)),
        ("dec.-15", (12, 15)),
        ("december 15", (12, 15)),
        ("DEC '15", (12, 15)),
        ("dec-14", (12, 14)),
        ("okt-13", (10, 13)),
        ("oct-13", (10, 13)),
        ("jan-16", (1, 16)),
        ("dec-12", None),  # a spreadsheet writes the day first when it can be a day of a month
        ("mei-03", None),
        ("12-dec", None),
        ("dec-2015", None),
        ("16-jan-17", None),
        ("decimal-15", (12, 15)),
        ("abc-15", None),
        ("12-15", None),
        ("", None),
    ],
)
def test_a_range_that_became_a_month(shown: str, meant: tuple[int, int] | None) -> None:
    assert range_of_month(shown) == meant


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("15-dec", (15, 12)),
        ("15 dec", (15, 12)),
        ("9-nov", (9, 11)),
        ("5-mrt", (5, 3)),
        ("5-mei", (5, 5)),
        ("1-aug.", (1, 8)),
        ("12-dec", (12, 12)),
        ("7-9", None),
        ("12A-1", None),
        ("3 bis", None),
        ("dec-15", None),
        ("15-dec-26", None),
    ],
)
def test_a_day_of_a_month(shown: str, meant: tuple[int, int] | None) -> None:
    assert day_and_month(shown) == meant


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("1012", "1012"),
        ("1012.0", "1012"),
        ("1012,00", "1012"),
        ("1.012", "1012"),
        ("1,012", "1012"),
        ("1 012", "1012"),
        ("1'012", "1012"),
        ("1.012.345", "1012345"),
        ("0511", "0511"),
        ("1.000", None),  # one, or a thousand
        ("1.012,345", None),
        ("1.01", None),
        ("1,0E+03", None),
        ("-5", None),
        ("20%", None),
        ("twintig", None),
        ("", None),
    ],
)
def test_a_whole_number(shown: str, meant: str | None) -> None:
    assert whole_number(shown) == meant


@pytest.mark.parametrize(
    ("shown", "kind", "meant"),
    [
        ("52.3702", LATITUDE, 52.3702),
        ("52,3702", LATITUDE, 52.3702),
        ("52", LATITUDE, 52.0),
        ("523.702", LATITUDE, 52.3702),
        ("523,702", LATITUDE, 52.3702),
        ("523702", LATITUDE, 52.3702),
        ("52.372.976", LATITUDE, 52.372976),
        ("12.15", LATITUDE, 12.15),  # Bonaire
        ("4.8952", LATITUDE, None),  # latitude and longitude the wrong way round
        ("noord", LATITUDE, None),
        ("5,23702E+05", LATITUDE, None),
        ("91", LATITUDE, None),
        ("52.37.1", LATITUDE, None),
        ("4.8952", LONGITUDE, 4.8952),
        ("4,8952", LONGITUDE, 4.8952),
        ("48.952", LONGITUDE, 4.8952),
        ("48.940.639", LONGITUDE, 4.8940639),
        ("5", LONGITUDE, 5.0),
        ("-68,27", LONGITUDE, -68.27),
        ("52.3702", LONGITUDE, None),
        ("٤", LONGITUDE, None),
        ("", LONGITUDE, None),
    ],
)
def test_degrees(shown: str, kind: Any, meant: float | None) -> None:
    assert degrees(shown, kind) == meant


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("ZoÃ«", "Zoë"),
        ("JosÃ©", "José"),
        ("CuraÃ§ao", "Curaçao"),
        ("Åžahin", "Şahin"),
        ("Äiler", "Äiler"),
        ("â€™t", "â€™t"),  # no letter, and no certainty
        ("Zoë", "Zoë"),
        ("ZoÃ« en Zoë", "ZoÃ« en Zoë"),
        ("Ã", "Ã"),
        ("Ali", "Ali"),
    ],
)
def test_letters_that_a_program_read_wrongly(shown: str, meant: str) -> None:
    assert letters(shown) == meant


@pytest.mark.parametrize(
    "shown", ["#N/B", "#N/A", "#VERW!", "#REF!", "#NAAM?", "#DEEL/0!", "#WAARDE!", "####"]
)
def test_no_value(shown: str) -> None:
    assert is_no_value(shown)


@pytest.mark.parametrize("shown", ["#1", "# N/B", "#steun", "N/B", "", "#", "#Amira!"])
def test_a_value(shown: str) -> None:
    assert not is_no_value(shown)
