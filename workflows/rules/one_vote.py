"""One mailbox has one vote in a round. Pure."""

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar


class HasMailbox(Protocol):
    """Somebody who may read; "" is the mailbox of who is reached by hand."""

    mailbox: str


Reader = TypeVar("Reader", bound=HasMailbox)


def mailbox_mark(mailbox: str, round_id: int) -> str:
    """Return what tells the mailboxes of one round apart, and says nothing in another; "" for none."""
    return hashlib.sha256(f"{round_id}:{mailbox}".encode()).hexdigest() if mailbox else ""


def one_per_mailbox(readers: Iterable[Reader]) -> list[Reader]:
    """Return the readers without a second one of any mailbox; who comes first stays.

    Nobody can say of two who are reached by hand that they are one.
    """
    found: dict[object, Reader] = {}
    for reader in readers:
        found.setdefault(reader.mailbox or object(), reader)
    return list(found.values())
