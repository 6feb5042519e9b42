"""Which reasons belong to which mark, and what marks ask of editors."""

import pytest

from workflows.enums import Reason, RemarkKind
from workflows.rules.marks import HOLDS_WHEN_SHARED, TO_ANSWER, reasons_of


@pytest.mark.parametrize(
    ("kind", "reasons"),
    [
        ("plus", []),
        ("unknown_word", []),
        ("fact", ["not_right", "outdated"]),
        (
            "minus",
            [
                "hard_word",
                "long_sentence",
                "do_not_know_what_to_do",
                "not_my_experience",
                "tone",
                "other",
            ],
        ),
    ],
)
def test_a_mark_has_the_reasons_of_its_kind(kind, reasons) -> None:
    assert list(reasons_of(RemarkKind(kind))) == reasons


def test_every_reason_belongs_to_one_kind() -> None:
    given = [reason for kind in RemarkKind for reason in reasons_of(kind)]
    assert sorted(given) == sorted(Reason)


def test_praise_is_the_only_mark_that_needs_no_answer() -> None:
    assert set(RemarkKind) - set(TO_ANSWER) == {RemarkKind.PLUS}
    assert set(TO_ANSWER) >= set(HOLDS_WHEN_SHARED) == {RemarkKind.MINUS, RemarkKind.FACT}
