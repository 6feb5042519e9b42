"""Whose turn it is: a table of rules."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.enums import Aim
from workflows.rules.selection import Candidate, select_readers, with_neighbours

LITTLE, LATER, PO = Aim.READS_LITTLE, Aim.DUTCH_LATER, Aim.PRIMARY


def day(number: int) -> datetime:
    return datetime(2026, 1, number, tzinfo=UTC)


def numbers(*candidates: Candidate, required: int = 2, reserve: int = 1, aims=None) -> list[int]:
    chosen = select_readers(list(candidates), required=required, reserve=reserve, aims=aims or {})
    return [candidate.pk for candidate in chosen]


def read(number: int, on: int | None = None, *meets: Aim, **more) -> Candidate:
    return Candidate(number, frozenset(meets), last_read=on and day(on), **more)


RULES = {
    "longest ago first, never before all": ([read(1, 3), read(2, 1), read(3), read(4, 2)], {}, [3, 2, 4]),
    "a turn that was let pass counts": (
        [read(1, 2), read(2, 3), Candidate(3, last_invited=day(9)), read(4, 4)],
        {},
        [1, 2, 4],
    ),
    "fewer than are wanted": ([read(1)], {}, [1]),
    "who rests is not asked for the reserve place": ([read(1), read(2), read(3, rests=True)], {}, [1, 2]),
    "who rests is asked when too few are left": (
        [read(1), read(2, 8, rests=True), read(3, 5, rests=True)],
        {},
        [1, 3],
    ),
    "an aim brings in the next whose turn it is": (
        [read(1, 1), read(2, 2), read(3, 3), read(4, 4, LITTLE), read(5, 5, LITTLE)],
        {LITTLE: 1},
        [1, 2, 4],
    ),
    "an aim that is met changes nothing": (
        [read(1, 1, LITTLE), read(2, 2), read(3, 3), read(4, 4, LITTLE)],
        {LITTLE: 1},
        [1, 2, 3],
    ),
    "one aim is not met at the cost of another": (
        [read(1, 1, LATER), read(2, 2, LATER), read(3, 3, LATER), read(4, 4, LITTLE)],
        {LATER: 3, LITTLE: 1},
        [1, 2, 3],
    ),
    "an aim nobody meets is no reason to ask nobody": ([read(1), read(2), read(3)], {PO: 2}, [1, 2, 3]),
    "an aim that nobody meets brings in nobody else": (
        [read(1, 1), read(2, 2), read(3, 3), read(4, 4), read(5, 5)],
        {PO: 2},
        [1, 2, 3],
    ),
    "nobody is woken for an aim": (
        [read(1), read(2), read(3), read(4, 4, LITTLE, rests=True)],
        {LITTLE: 1},
        [1, 2, 3],
    ),
    "the number is the last thing to decide": ([read(4), read(3), read(2, 5), read(1, 5)], {}, [3, 4, 1]),
    "an aim takes as many as it wants": (
        [read(1, 1), read(2, 2), read(3, 3), read(4, 4, LITTLE), read(5, 5, LITTLE), read(6, 6, LITTLE)],
        {LITTLE: 2},
        [1, 4, 5],
    ),
    "who had a turn last leaves, though brought in by no aim": (
        [read(1, 1, PO), read(2, 2, PO), read(3, 3, PO), read(4, 4, LITTLE)],
        {LITTLE: 1},
        [1, 2, 4],
    ),
    "the only one of a kind that no aim wants may leave": (
        [read(1, 1), read(2, 2), read(3, 3, PO), read(4, 4, LITTLE)],
        {LITTLE: 1},
        [1, 2, 4],
    ),
    "of more than an aim wants one may leave": (
        [read(1, 1, LATER), read(2, 2, LATER), read(3, 3, LATER), read(4, 4, LITTLE)],
        {LATER: 2, LITTLE: 1},
        [1, 2, 4],
    ),
    "who meets an aim stays, and the one before leaves": (
        [read(1, 1), read(2, 2), read(3, 3, LATER), read(4, 4, LITTLE)],
        {LATER: 1, LITTLE: 1},
        [1, 3, 4],
    ),
    "who meets two aims stays for one of them": (
        [read(1, 1), read(2, 2, PO), read(3, 3, LATER, PO), read(4, 4, LITTLE)],
        {PO: 1, LATER: 1, LITTLE: 1},
        [1, 3, 4],
    ),
    "who rests makes room for another who rests": (
        [read(1, 1), read(2, 2, rests=True), read(3, 3, rests=True), read(4, 4, LITTLE, rests=True)],
        {LITTLE: 1},
        [1, 4],
    ),
    "who does not rest makes no room for who does": (
        [read(1, 1), read(2, 2, LATER, rests=True), read(3, 3, LITTLE, rests=True)],
        {LATER: 1, LITTLE: 1},
        [1, 2],
    ),
    "two aims": (
        [read(1, 1), read(2, 2), read(3, 3), read(4, 4, LITTLE), read(5, 5, LATER)],
        {LITTLE: 1, LATER: 1},
        [1, 4, 5],
    ),
}


@pytest.mark.parametrize(("candidates", "aims", "chosen"), RULES.values(), ids=RULES)
def test_rule(candidates, aims, chosen) -> None:
    assert numbers(*candidates, aims=aims) == chosen


NEIGHBOURS = {
    "enough of the own": ([read(1), read(2)], [read(8)], {}, [1, 2]),
    "enough, though one rests": ([read(1), read(2, rests=True)], [read(8)], {}, [1, 2]),
    "one is missing: one and the reserve": ([read(1)], [read(9, 2), read(8, 1), read(7, 3)], {}, [1, 8, 9]),
    "nobody of the own": ([], [read(9, 2), read(8, 1)], {}, [8, 9]),
    "the own first, however long a neighbour waits": ([read(1, 9)], [read(8)], {}, [1, 8]),
    "nobody there either": ([read(1)], [], {}, [1]),
    "what the own leave open": (
        [read(1, 1, PO)],
        [read(7, 1, PO), read(8, 2), read(9, 3, LITTLE)],
        {PO: 1, LITTLE: 1},
        [1, 7, 9],
    ),
}


@pytest.mark.parametrize(("own", "neighbours", "aims", "chosen"), NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_neighbours_come_after_the_own(own, neighbours, aims, chosen) -> None:
    found = with_neighbours(own, neighbours, required=2, reserve=1, aims=aims)
    assert [candidate.pk for candidate in found] == chosen


@pytest.mark.parametrize(
    ("required", "reserve", "rested", "resting", "chosen"),
    [
        (2, 1, 5, 0, 3),
        (2, 0, 5, 0, 2),
        (2, 3, 4, 0, 4),
        (2, 1, 2, 5, 2),
        (2, 1, 1, 5, 2),
        (2, 1, 0, 5, 2),
        (2, 1, 0, 1, 1),
        (0, 0, 5, 0, 0),
    ],
)
def test_how_many(required, reserve, rested, resting, chosen) -> None:
    awake = [read(number) for number in range(rested)]
    asleep = [read(100 + number, rests=True) for number in range(resting)]
    assert len(select_readers([*asleep, *awake], required=required, reserve=reserve, aims={})) == chosen


def test_nobody_has_read_unless_it_is_known() -> None:
    assert Candidate(1) == Candidate(1, frozenset(), last_read=None, last_invited=None, rests=False)


candidates = st.lists(
    st.builds(
        Candidate,
        pk=st.integers(0, 10_000),
        meets=st.frozensets(st.sampled_from(Aim)),
        last_read=st.none() | st.integers(1, 28).map(day),
        rests=st.booleans(),
    ),
    unique_by=lambda candidate: candidate.pk,
    max_size=20,
)


@given(
    candidates, st.integers(1, 7), st.integers(0, 3), st.dictionaries(st.sampled_from(Aim), st.integers(1, 5))
)
def test_always_enough_and_never_too_many(found, required, reserve, aims) -> None:
    chosen = select_readers(found, required=required, reserve=reserve, aims=aims)
    assert len(set(chosen)) == len(chosen) <= required + reserve
    assert len(chosen) >= min(required, len(found))
    rested = [candidate for candidate in found if not candidate.rests]
    if len(rested) >= required:
        assert not any(candidate.rests for candidate in chosen)
