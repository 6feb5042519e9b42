"""Sends what is queued: once, whatever runs at the same time, and again when it fails."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.db.models import F
from django.utils import timezone

from workflows.models.queued_mail import Mail, QueuedMailQuerySet

logger = logging.getLogger(__name__)


def deliver(
    waiting: QueuedMailQuerySet[Mail], pk: int, write: Callable[[], EmailMultiAlternatives], *, marks: str
) -> bool:
    """Send one message; return whether the mail server took it, and keep that moment in the field `marks`.

    The row is claimed first, by one statement on its own columns: of two runs at the same time one sends.
    Whatever a mail backend raises ends here, and the message is tried again later. What is kept and logged
    of a failure is its kind, never its words: those of a mail server hold addresses.
    """
    table: Any = waiting.model
    row: QueuedMailQuerySet[Mail] = table.objects.filter(pk=pk)
    if not waiting.filter(pk=pk).exists():
        return False
    if not row.free().filter(**{marks: None}).update(claimed_at=timezone.now()):
        return False
    try:
        write().send()
    except Exception as error:  # noqa: BLE001 - refused, no answer, an address it cannot read: all are tried again
        reason = failure(error)
        row.update(claimed_at=None, tried_at=timezone.now(), attempts=F("attempts") + 1, last_error=reason)
        logger.error("%s %s could not be sent (%s); it is tried again.", waiting.model.__name__, pk, reason)  # noqa: TRY400 - a trace would hold the address
        return False
    now = timezone.now()
    row.update(**{marks: now}, claimed_at=None, tried_at=now, attempts=0, last_error="")
    return True


def failure(error: Exception) -> str:
    """Return the kind of a failure, with the mail server's number when there is one."""
    codes = [getattr(error, "smtp_code", None)]
    if isinstance(refused := getattr(error, "recipients", None), dict):
        codes += [answer[0] for answer in refused.values()]
    return " ".join([type(error).__name__, *(str(code) for code in codes if isinstance(code, int))])[:100]
