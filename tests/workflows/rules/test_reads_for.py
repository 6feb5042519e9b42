"""A panel reads a text as itself, or for somebody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.content.enums import Audience
from workflows.enums import PanelKind
from workflows.rules.reads_for import ForWhom, reads_for, written_for

ITSELF = None
PAIRS = {
    "parents": {
        "parents": ITSELF,
        "youth": "youth",
        "children": "children",
        "professionals": "professionals",
    },
    "youth": {
        "parents": "parents",
        "youth": ITSELF,
        "children": "children",
        "professionals": "professionals",
    },
    "speakers": {
        "parents": ITSELF,
        "youth": "youth",
        "children": "children",
        "professionals": "professionals",
    },
    "experts": {
        "parents": "parents",
        "youth": "youth",
        "children": "children",
        "professionals": "professionals",
    },
}


def test_every_pair_of_panel_and_audience_is_known() -> None:
    assert {reader.value for reader in ForWhom} == set(Audience.values)
    assert set(PAIRS) == {kind.value for kind in PanelKind}
    assert {frozenset(pairs) for pairs in PAIRS.values()} == {frozenset(Audience.values)}


@pytest.mark.parametrize(
    ("kind", "audience", "expected"),
    [(kind, audience, reader) for kind, pairs in PAIRS.items() for audience, reader in pairs.items()],
)
def test_a_panel_reads_for_itself_or_for_the_audience(kind, audience, expected) -> None:
    assert reads_for(PanelKind(kind), [audience]) == expected


@pytest.mark.parametrize(
    ("kind", "audience", "expected"),
    [
        ("youth", ["parents", "youth"], ITSELF),
        ("youth", ["professionals", "parents"], "parents"),
        ("parents", ["youth", "parents"], ITSELF),
        ("experts", ["professionals", "youth"], "youth"),
        ("parents", [], ITSELF),
        ("experts", [], ITSELF),
        ("youth", ["pilots"], ITSELF),
    ],
)
def test_of_several_readers_the_first_is_thought_of(kind, audience, expected) -> None:
    assert reads_for(PanelKind(kind), audience) == expected


@given(st.sampled_from(PanelKind), st.lists(st.sampled_from(Audience.values)))
def test_whoever_is_thought_of_is_in_the_audience_and_no_panel_thinks_of_itself(kind, audience) -> None:
    reader = reads_for(kind, audience)
    assert reader is None or reader.value in audience
    assert reads_for(kind, [*audience, "parents"]) != kind.value
    assert reads_for(kind, audience) == reads_for(kind, audience[::-1])
    assert set(written_for(audience)) == set(audience)
