"""Numbers of things, as people type or paste them."""

import pytest

from cms.typed import NotUnderstoodError
from cms.typed.numbers import read_whole_number

READ = {
    "0": 0,
    "412": 412,
    "1.234": 1234,
    "1,234": 1234,
    "1 234": 1234,
    "1\u202f234": 1234,
    "1.000": 1000,
} | {
    "1'234'567": 1234567,
    " 12\u200b": 12,
    "\u0661\u0662": 12,
}
REFUSED = ["", "-4", "1,5", "1.23", "1.2345", "1.234,567", "twaalf", "1234567890", "1 2", "12.0"]


@pytest.mark.parametrize(("written", "number"), READ.items(), ids=ascii)
def test_a_number_is_read(written: str, number: int) -> None:
    assert read_whole_number(written) == number


@pytest.mark.parametrize("written", REFUSED, ids=ascii)
def test_what_is_no_whole_number_is_refused(written: str) -> None:
    with pytest.raises(NotUnderstoodError):
        read_whole_number(written)
