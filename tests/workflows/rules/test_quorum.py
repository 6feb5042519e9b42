"""The rule that turns verdicts into the outcome of a round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.enums import Outcome
from workflows.rules.quorum import Minus, Rule, Tally, outcome, shared_minuses

counts = st.integers(0, 30)
rules = st.builds(Rule, st.integers(1, 20), st.integers(1, 100))
tallies = st.builds(Tally, counts, counts, counts, counts, st.integers(0, 2))


@pytest.mark.parametrize(
    ("tally", "deadline_passed", "expected"),
    [
        (Tally(yes=5), False, Outcome.APPROVED),
        (Tally(yes=4, no=1), False, Outcome.APPROVED),
        (Tally(yes=2, yes_with_tip=2, no=1), False, Outcome.APPROVED),
        (Tally(yes=3, no=2), False, Outcome.NOT_APPROVED),
        (Tally(yes=3, no=2, pending=1), False, Outcome.NOT_APPROVED),
        (Tally(yes=3, no=2, pending=5), False, Outcome.OPEN),
        (Tally(yes=3, no=2, pending=5), True, Outcome.NOT_APPROVED),
        (Tally(yes=4), False, Outcome.OPEN),
        (Tally(yes=4, pending=3), True, Outcome.NO_QUORUM),
        (Tally(), True, Outcome.NO_QUORUM),
        (Tally(yes=5, shared_minuses=1), False, Outcome.NOT_APPROVED),
        (Tally(yes=4, shared_minuses=1), False, Outcome.OPEN),
        (Tally(yes=5, pending=9), False, Outcome.APPROVED),
    ],
)
def test_outcomes_with_five_readers_and_eighty_percent(tally, deadline_passed, expected) -> None:
    assert outcome(Rule(5, 80), tally, deadline_passed=deadline_passed) is expected


@pytest.mark.parametrize("rule", [(1, 1), (1, 100), (5, 80)])
def test_a_rule_needs_one_reader_and_one_percent(rule) -> None:
    assert (Rule(*rule).minimum_readers, Rule(*rule).approval_share) == rule


@pytest.mark.parametrize("rule", [(0, 80), (-1, 80), (5, 0), (5, 101)])
def test_a_rule_that_means_nothing_is_refused(rule) -> None:
    with pytest.raises(ValueError, match="rule needs"):
        Rule(*rule)


def test_a_round_begins_with_nothing() -> None:
    assert Tally() == Tally(yes=0, yes_with_tip=0, no=0, pending=0, shared_minuses=0)


@given(rules, tallies)
def test_a_deadline_always_decides(rule, tally) -> None:
    assert outcome(rule, tally, deadline_passed=True) is not Outcome.OPEN


@given(rules, tallies)
def test_approval_needs_enough_readers_the_share_and_no_shared_minus(rule, tally) -> None:
    if outcome(rule, tally) is Outcome.APPROVED:
        assert tally.readers >= rule.minimum_readers
        assert tally.in_favour * 100 >= rule.approval_share * tally.readers
        assert not tally.shared_minuses


@given(rules, tallies)
def test_a_no_never_helps(rule, tally) -> None:
    worse = Tally(tally.yes, tally.yes_with_tip, tally.no + 1, tally.pending, tally.shared_minuses)
    if tally.readers >= rule.minimum_readers and outcome(rule, tally) is not Outcome.APPROVED:
        assert outcome(rule, worse) is not Outcome.APPROVED


@given(rules, tallies)
def test_not_approved_is_only_said_when_nothing_can_change_it(rule, tally) -> None:
    if outcome(rule, tally) is Outcome.NOT_APPROVED and not tally.shared_minuses:
        all_in_favour = Tally(tally.yes + tally.pending, tally.yes_with_tip, tally.no)
        assert outcome(rule, all_in_favour) is not Outcome.APPROVED


minuses = st.lists(
    st.builds(
        lambda reader, passage, start, length: Minus(reader, passage, start, start + length),
        st.integers(1, 4),
        st.sampled_from("ab"),
        st.integers(0, 20),
        st.integers(1, 10),
    ),
    max_size=8,
)


@given(minuses)
def test_a_minus_is_shared_when_two_readers_marked_a_same_letter(found) -> None:
    letters = {(m.passage, m.reader, place) for m in found for place in range(m.start, m.end)}
    shared = {
        passage
        for passage, reader, place in letters
        if any(p == passage and at == place and other != reader for p, other, at in letters)
    }
    assert shared_minuses(found) == shared
