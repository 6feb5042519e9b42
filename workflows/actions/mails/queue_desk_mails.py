"""Tell people at a desk what concerns them."""

from collections.abc import Sequence
from functools import partial

from django.db import transaction

from workflows.models import DeskMail
from workflows.notifications import send_waiting


@transaction.atomic(savepoint=False)
def queue_desk_mails(*, letters: Sequence[DeskMail]) -> int:
    """Return how many letters wait for these people; they go out after the commit.

    Who has such a letter already gets no second one.
    """
    DeskMail.objects.bulk_create(letters, ignore_conflicts=True)
    people = {letter.recipient_id for letter in letters}
    waiting = DeskMail.objects.unsent().filter(recipient__in=people, attempts=0).order_by("pk")
    numbers = list(waiting.values_list("pk", flat=True))
    if numbers:
        transaction.on_commit(partial(send_waiting.enqueue, "desk", numbers), robust=True)
    return len(numbers)
