"""Postcodes as people write them."""

import pytest

from cms.regions.postcodes import four_digits


@pytest.mark.parametrize("written", ["1012", "1012AB", "1012 ab", " 1012 AB "])
def test_a_postcode(written: str) -> None:
    assert four_digits(written) == "1012"


@pytest.mark.parametrize("written", ["", "0123", "101", "10123", "1012A", "1012ABC", "١٠١٢", "1012\x00"])
def test_no_postcode(written: str) -> None:
    with pytest.raises(ValueError, match="not a postcode"):
        four_digits(written)
