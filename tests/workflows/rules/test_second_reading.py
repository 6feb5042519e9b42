"""When an editorial check comes again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.rules.second_reading import StepEnd, comes_again

CHECK, READING = 1, 2
YES, TWICE = StepEnd(CHECK, passed=True), StepEnd(CHECK, passed=True, second_reading=True)
NO, FAILED, READ = StepEnd(CHECK, passed=False), StepEnd(READING, passed=False), StepEnd(READING, passed=True)


@pytest.mark.parametrize(
    ("ended", "again"),
    [
        ([], True),
        ([NO], True),
        ([YES], False),
        ([NO, YES], False),
        ([YES, READ], False),
        ([YES, FAILED], True),
        ([YES, FAILED, YES], False),
        ([YES, FAILED, NO], True),
        ([TWICE], False),
        ([TWICE, FAILED], False),
        ([TWICE, FAILED, FAILED], True),
        ([TWICE, FAILED, YES, FAILED], True),
        ([TWICE, FAILED, TWICE, FAILED], False),
        ([YES, FAILED, TWICE], False),
        ([YES, StepEnd(3, passed=False)], False),
        ([StepEnd(3, passed=True, second_reading=True), YES, FAILED], True),
    ],
)
def test_when_it_comes_again(ended, again) -> None:
    assert comes_again(ended, check=CHECK, reading=READING) is again


@given(st.lists(st.sampled_from([YES, TWICE, NO, FAILED, READ])))
def test_two_failed_readings_in_a_row_always_ask_for_it(before) -> None:
    assert comes_again([*before, FAILED, FAILED], check=CHECK, reading=READING)
    assert not comes_again([*before, YES], check=CHECK, reading=READING)
