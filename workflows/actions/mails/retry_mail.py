"""Retry mails that no mail server took."""

from functools import partial

from django.db import transaction

from cms.audit.record import installation, record
from cms.users.models import User
from workflows.notifications import send_waiting
from workflows.permissions import check_can_manage_members
from workflows.queries.mails.queues import unsent_by_kind

PATIENCE = 3  # failures of one kind after which the mail server itself is taken to be down


@transaction.atomic
def retry_mail(*, by: User) -> int:
    """Return how many failed mails are retried after the commit; the freshest failures first.

    Ends the pause between attempts. Raises NotAllowed.
    """
    check_can_manage_members(by)
    retried = 0
    for kind, waiting in unsent_by_kind().items():
        failing = waiting.filter(attempts__gt=0).order_by("attempts", "pk")
        pks = list(failing.values_list("pk", flat=True))
        waiting.model.objects.filter(pk__in=pks).update(tried_at=None)
        if pks:
            transaction.on_commit(partial(send_waiting.enqueue, kind, pks, PATIENCE), robust=True)
        retried += len(pks)
    if retried:
        record("workflows.retry_mail", about=installation(), by=by, mails=retried)
    return retried
