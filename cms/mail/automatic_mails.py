"""The mail backend: every mail says that a program wrote it, whoever asked for it."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from cms.mail.headers import message_id


class AutomaticMails(BaseEmailBackend):
    """Completes the headers of each mail and hands it to the backend that `EMAIL_URL` names.

    Also those of Django and Wagtail (a forgotten password, a task in a workflow), which write their own.
    """

    def __init__(self, fail_silently: bool = False, **kwargs: Any) -> None:  # noqa: FBT001, FBT002 - Django's signature
        super().__init__(fail_silently=fail_silently)
        self.carrier = get_connection(settings.EMAIL_CARRIER, fail_silently=fail_silently, **kwargs)

    def open(self) -> bool | None:
        """Open the connection to the mail server."""
        opened: bool | None = self.carrier.open()
        return opened

    def close(self) -> None:
        """Close it."""
        self.carrier.close()

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Return how many mails were taken."""
        for message in email_messages:
            complete(message)
        return self.carrier.send_messages(email_messages) or 0


def complete(message: EmailMessage) -> None:
    """Add the headers that the mail has not.

    `Auto-Submitted` (RFC 3834) keeps answering machines quiet; Exchange asks for its own header
    (MS-OXCMAIL 2.1.3.2.20). `Precedence` is in no standard, and what it does differs.
    """
    present = {name.lower() for name in message.extra_headers}
    ours = {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "OOF, AutoReply",
        "Message-ID": message_id(),
    }
    missing = {name: value for name, value in ours.items() if name.lower() not in present}
    message.extra_headers = {**message.extra_headers, **missing}
    if settings.REPLY_TO_EMAIL and not message.reply_to:
        message.reply_to = [settings.REPLY_TO_EMAIL]
