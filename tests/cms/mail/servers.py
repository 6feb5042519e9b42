"""Mail servers that take nothing."""

from smtplib import SMTPRecipientsRefused
from typing import Any

from django.core.mail.backends.base import BaseEmailBackend


class NamingBackend(BaseEmailBackend):
    """Refuses, and names the address in what it says."""

    def send_messages(self, messages: Any) -> int:
        address = messages[0].to[0]
        raise SMTPRecipientsRefused({address: (550, f"no such user {address}".encode())})
