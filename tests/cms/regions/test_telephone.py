"""Telephone numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.regions.telephone import dialled, telephone_link, whatsapp_link


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
        ("0900 1234", "09001234"),
        ("0800 123 456", "0800123456"),
        ("0800 123 4567", "08001234567"),
        ("116 111", "116111"),
        ("001 212 555 0100", "+12125550100"),
        (" 030 123 45 67 ", "+31301234567"),
        ("14 030", "14030"),
        ("+49 30 123456", "+4930123456"),
        ("000 000 00 01", "+31000000001"),
    ],
)
def test_what_a_telephone_dials(written: str, number: str) -> None:
    assert dialled(written) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        "030",
        "030 12",
        "bel ons",
        "bel 030 123 45 67",
        "06-1234567",
        "+31",
        "030 123 45 67 8",
        "٠٣٠١٢٣٤٥٦٧",
    ],
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


@pytest.mark.parametrize(
    ("written", "call", "chat"),
    [
        ("06-12345678", "tel:+31612345678", "https://wa.me/31612345678"),
        ("0800 1234", "tel:08001234", "https://wa.me/08001234"),
    ],
)
def test_links(written: str, call: str, chat: str) -> None:
    assert telephone_link(written) == call
    assert whatsapp_link(written) == chat


@pytest.mark.parametrize("link", [telephone_link, whatsapp_link])
def test_what_is_no_number_has_no_link(link) -> None:
    with pytest.raises(ValueError, match="not a telephone number"):
        link("bel ons")
