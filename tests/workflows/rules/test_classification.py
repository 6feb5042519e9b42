"""How many texts at once get another audience or other topics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.rules.classification import Reclassification

KEYS = st.sets(st.sampled_from("abcdef"))


@pytest.mark.parametrize(
    ("new", "before", "after"),
    [
        ((), ["parents"], ["parents"]),
        (("youth",), ["parents"], ["youth"]),
        (("youth", "parents"), ["parents", "youth"], ["parents", "youth"]),
        (("youth", "parents"), ["parents"], ["youth", "parents"]),
    ],
)
def test_an_audience_is_replaced_and_not_only_put_in_another_order(
    new: tuple[str, ...], before: list[str], after: list[str]
) -> None:
    assert Reclassification(audience=new).audience_after(before) == after


@given(KEYS, KEYS, KEYS)
def test_topics_are_added_and_then_taken_away(before: set[str], added: set[str], removed: set[str]) -> None:
    change = Reclassification(added=frozenset(added), removed=frozenset(removed))
    after = change.topics_after(before)
    assert not after & removed
    assert (before | added) - removed == after
    assert change.topics_after(after) == after, "doing it twice changes nothing"
