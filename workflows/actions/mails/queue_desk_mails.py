"""Queue mails to people at a desk."""

from collections.abc import Sequence
from functools import partial

from django.db import transaction

from workflows.models import DeskMail
from workflows.notifications import send_waiting


@transaction.atomic(savepoint=False)
def queue_desk_mails(*, mails: Sequence[DeskMail]) -> int:
    """Return how many mails wait for these people; they go out after the commit.

    Nobody gets the same mail twice.
    """
    DeskMail.objects.bulk_create(mails, ignore_conflicts=True)
    people = {mail.recipient_id for mail in mails}
    waiting = DeskMail.objects.unsent().filter(recipient__in=people, attempts=0).order_by("pk")
    pks = list(waiting.values_list("pk", flat=True))
    if pks:
        transaction.on_commit(partial(send_waiting.enqueue, "desk", pks), robust=True)
    return len(pks)
