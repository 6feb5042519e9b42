"""The rule for key questions: at least 80% right on each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.enums import Understanding
from workflows.rules.scoring import Scores, understanding, understanding_of_all

counts = st.integers(0, 20)
scores = st.builds(Scores, counts, counts, counts, counts, counts)


@pytest.mark.parametrize(
    ("found", "percent", "expected"),
    [
        (Scores(), None, Understanding.NOBODY_ANSWERED),
        (Scores(good=4, wrong=1), 80, Understanding.REACHED),
        (Scores(good=3, half=2), 80, Understanding.REACHED),
        (Scores(good=3, half=1, wrong=1), 70, Understanding.NOT_REACHED),
        (Scores(good=4, do_not_know=2), 66, Understanding.NOT_REACHED),
        (Scores(good=4, to_score=1), 100, Understanding.TO_SCORE),
        (Scores(to_score=3), None, Understanding.TO_SCORE),
        (Scores(do_not_know=1), 0, Understanding.NOT_REACHED),
        (Scores(good=79, wrong=20), 79, Understanding.NOT_REACHED),
    ],
)
def test_one_question(found, percent, expected) -> None:
    assert found.percent_right == percent
    assert understanding(found) is expected


def test_what_nobody_answered_counts_for_nothing() -> None:
    assert Scores() == Scores(good=0, half=0, wrong=0, do_not_know=0, to_score=0)
    assert Scores(1, 2, 4, 8, 16).scored == 15
    assert Scores(1, 2, 4, 8, 16).answered == 31


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], Understanding.NOBODY_ANSWERED),
        ([Scores(good=5), Scores()], Understanding.REACHED),
        ([Scores(good=5), Scores(wrong=1)], Understanding.NOT_REACHED),
        ([Scores(to_score=1), Scores(wrong=1)], Understanding.NOT_REACHED),
        ([Scores(to_score=1), Scores(good=1)], Understanding.TO_SCORE),
    ],
)
def test_the_rule_asks_it_of_each_question(found, expected) -> None:
    assert understanding_of_all(found) is expected


@given(scores)
def test_one_more_right_answer_never_makes_it_worse(found) -> None:
    better = Scores(found.good + 1, found.half, found.wrong, found.do_not_know, found.to_score)
    if understanding(found) is Understanding.REACHED:
        assert understanding(better) is Understanding.REACHED
    assert (better.percent_right or 0) >= (found.percent_right or 0)


@given(scores)
def test_reached_means_eighty_percent_and_nothing_left_to_score(found) -> None:
    if understanding(found) is Understanding.REACHED:
        assert found.to_score == 0
        assert found.percent_right is not None
        assert found.percent_right >= 80
