"""A place in a text, as a form sends it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.rules.places import Place


@given(
    st.from_regex(r"[A-Za-z0-9_.-]{1,80}", fullmatch=True), st.integers(0, 999_999), st.integers(0, 999_999)
)
def test_what_was_written_is_read(passage, start, end) -> None:
    place = Place(passage, start, end)
    assert str(place) == f"{passage}@{start}-{end}"
    assert Place.parse(str(place)) == place


@pytest.mark.parametrize(
    "written",
    ["", "summary", "summary@1", "summary@1-", "@1-2", "a b@1-2", "a@1-2 ", "a@-1-2", "a@1-1000000"],
)
def test_anything_else_is_no_place(written) -> None:
    assert Place.parse(written) is None
