"""Tell people at a desk what concerns them."""

from collections.abc import Sequence
from functools import partial

from django.db import transaction

from workflows.models import DeskLetter
from workflows.notifications import send_waiting


@transaction.atomic
def write_desk_letters(*, letters: Sequence[DeskLetter]) -> int:
    """Return how many letters wait for these people; they go out after the commit.

    Who has such a letter already gets no second one.
    """
    DeskLetter.objects.bulk_create(letters, ignore_conflicts=True)
    people = {letter.recipient_id for letter in letters}
    waiting = DeskLetter.objects.unsent().filter(recipient__in=people, attempts=0).order_by("pk")
    numbers = list(waiting.values_list("pk", flat=True))
    if numbers:
        transaction.on_commit(partial(send_waiting.enqueue, "desk", numbers), robust=True)
    return len(numbers)
