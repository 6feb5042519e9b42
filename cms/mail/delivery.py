"""Sends mails: a queued one only once, even with simultaneous runs, and again when it fails."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.mail import EmailMessage
from django.db.models import F
from django.utils import timezone

from cms.mail.queued_mail import Mail, QueuedMailQuerySet

logger = logging.getLogger(__name__)


def deliver(
    waiting: QueuedMailQuerySet[Mail], pk: int, write: Callable[[], EmailMessage], *, marks: str
) -> bool:
    """Send one queued mail; return whether the mail server took it. The field `marks` holds that moment.

    The row is claimed first, by one statement that asks its own columns: of two runs at the same time one
    sends. When sending fails, the mail is tried again later.
    """
    table: Any = waiting.model
    row: QueuedMailQuerySet[Mail] = table.objects.filter(pk=pk)
    unclaimed = row.free().filter(**{marks: None}, pk__in=waiting.filter(pk=pk).values("pk"))
    if not unclaimed.update(claimed_at=timezone.now()):
        return False
    reason = send(write, what=f"{waiting.model.__name__} {pk}")
    now = timezone.now()
    if reason:
        row.update(claimed_at=None, tried_at=now, attempts=F("attempts") + 1, last_error=reason)
        return False
    row.update(**{marks: now}, claimed_at=None, tried_at=now, attempts=0, last_error="")
    return True


def send(write: Callable[[], EmailMessage], *, what: str) -> str:
    """Write and send one mail; return the kind of failure, or "" when the mail server took it.

    No exception of a mail backend gets past here: a mail never stops what caused it. Only the kind of a
    failure is logged and returned, never its message: those of mail servers contain addresses. `what` names
    the mail in the log, without a person.
    """
    try:
        write().send()
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the mail waits for a next try
        reason = failure(error)
        logger.error("%s could not be sent (%s).", what, reason)  # noqa: TRY400 - a traceback would contain the address
        return reason
    return ""


def failure(error: Exception) -> str:
    """Return the kind of a failure, with the mail server's code when there is one."""
    codes = [getattr(error, "smtp_code", None)]
    if isinstance(refused := getattr(error, "recipients", None), dict):
        codes += [answer[0] for answer in refused.values()]
    return " ".join([type(error).__name__, *(str(code) for code in codes if isinstance(code, int))])[:100]
