"""Cells of regions, postcodes and schools as spreadsheets make them: understood, or refused."""

from typing import Any

import pytest
from django.utils.translation import override

from cms.regions.importing.cell_parsers import (
    house_number,
    latitude,
    longitude,
    postcode,
    postcode_digits,
    region_code,
    school_code,
    whole_number,
)


@pytest.mark.parametrize(
    ("parse", "cell", "value"),
    [
        (region_code, "PO2601", "PO2601"),
        (region_code, "po 26-01", "PO2601"),
        (region_code, "VO\u201127\u201109", "VO2709"),
        (region_code, "PO\u200b2601", "PO2601"),
        (school_code(6), "01aa00", "01AA00"),
        (school_code(6), "01 AA 00", "01AA00"),
        (school_code(4), "00AB", "00AB"),
        (school_code(4), "04EO", "04EO"),
        (postcode, "1012 ab", "1012AB"),
        (postcode, "1012\u00a0AB", "1012AB"),
        (postcode_digits, "1.012", "1012"),
        (postcode_digits, "1012,0", "1012"),
        (latitude, "52,0907", 52.0907),
        (latitude, "520.907", 52.0907),
        (latitude, "", None),
        (longitude, "51.214", 5.1214),
        (whole_number, "1.234", 1234),
        (whole_number, "20,0", 20),
        (whole_number, "", None),
        (house_number, "12-14", "12-14"),
        (house_number, "dec-14", "12-14"),
        (house_number, "12A-1", "12A-1"),
        (house_number, "", ""),
    ],
)
def test_what_a_cell_is(parse: Any, cell: str, value: Any) -> None:
    assert parse(cell) == value


@pytest.mark.parametrize(
    ("parse", "cell", "said"),
    [
        (school_code(4), "4", "no code of 4 signs"),
        (school_code(4), "4,00E+00", "make the column “Text”"),
        (school_code(6), "1-4-2026", "no code of 6 signs"),
        (school_code(6), "", "no code of 6 signs"),
        (postcode_digits, "1012AB", "the four digits"),
        (postcode_digits, "0112", "the four digits"),
        (latitude, "4.8952", "no latitude in the Netherlands"),
        (longitude, "52.3702", "no longitude in the Netherlands"),
        (latitude, "5,23E+05", "no latitude"),
        (whole_number, "1.000", "digits alone"),
        (whole_number, "20%", "not a whole number"),
        (house_number, "7-sep", "made a date of this house number"),
        (house_number, "3-mei", "made a date of this house number"),
    ],
)
def test_what_nobody_can_be_certain_of_is_refused(parse: Any, cell: str, said: str) -> None:
    with override("en"), pytest.raises(ValueError, match=said):
        parse(cell)
