"""One mailbox has one vote in a round: the pure rule."""

from dataclasses import dataclass

import pytest

from workflows.rules.one_vote import mailbox_mark, one_per_mailbox


@dataclass
class Reader:
    """Somebody with a mailbox, or without."""

    name: str
    mailbox: str


@pytest.mark.parametrize(
    ("mailboxes", "stay"),
    [
        ([], []),
        (["a", "b"], [0, 1]),
        (["a", "b", "a"], [0, 1]),
        (["", "", "a", ""], [0, 1, 2, 3]),
    ],
)
def test_who_comes_first_stays(mailboxes, stay) -> None:
    readers = [Reader(str(place), mailbox) for place, mailbox in enumerate(mailboxes)]
    assert one_per_mailbox(readers) == [readers[place] for place in stay]


def test_a_mark_tells_mailboxes_of_one_round_apart_and_says_nothing_in_another() -> None:
    marks = [mailbox_mark(mailbox, number) for mailbox in ("a@b.nl", "c@b.nl") for number in (1, 2)]
    assert len(set(marks)) == 4
    assert mailbox_mark("", 1) == ""
