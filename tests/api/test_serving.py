"""What the API should serve of a text, in each state in which it can be."""

from itertools import product

import pytest

from api.documents.serving import Serving, what_to_serve

FACTS = ("is_public", "is_approved", "in_this_form", "is_hidden", "stored_stands")
#: a translation or a source text that is live, approved as it is, and served already
IN_ORDER = {
    "is_public": True,
    "is_approved": True,
    "in_this_form": True,
    "is_hidden": False,
    "stored_stands": True,
}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, Serving.APPROVED_TEXT),
        ({"stored_stands": False}, Serving.APPROVED_TEXT),
        ({"is_public": False}, Serving.NOTHING),
        ({"is_approved": False, "in_this_form": False}, Serving.NOTHING),
        ({"is_hidden": True}, Serving.NOTHING),
        ({"is_hidden": True, "in_this_form": False}, Serving.NOTHING),
        ({"in_this_form": False}, Serving.WHAT_IS_STORED),
        ({"in_this_form": False, "stored_stands": False}, Serving.NOTHING),
    ],
    ids=[
        "published again",
        "published for the first time, or back after a withdrawal",
        "not live, planned, or a story without consent",
        "never approved, or withdrawn",
        "a stale translation that is hidden",
        "a stale translation that is hidden, and was changed",
        "changed without approval",
        "changed without approval, and the old approval was withdrawn",
    ],
)
def test_what_is_served(facts: dict[str, bool], expected: Serving) -> None:
    assert what_to_serve(**{**IN_ORDER, **facts}) is expected


def test_a_text_is_served_only_when_everything_is_in_order() -> None:
    served = [
        facts
        for values in product([True, False], repeat=len(FACTS))
        if what_to_serve(**(facts := dict(zip(FACTS, values, strict=True)))) is Serving.APPROVED_TEXT
    ]
    assert served == [IN_ORDER, {**IN_ORDER, "stored_stands": False}]
