"""A mail that cannot be sent: it stops nothing, and what is stored and logged of it names nobody."""

from smtplib import SMTPAuthenticationError, SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from cms.mail.delivery import failure, send

NAMING = "tests.cms.mail.servers.NamingBackend"


def written() -> EmailMessage:
    return EmailMessage("Subject", "Body", to=["ada@example.org"])


def test_what_the_mail_server_takes_has_no_failure() -> None:
    assert send(written, what="A mail") == ""
    assert mail.outbox[0].to == ["ada@example.org"]


def test_a_refusal_stops_nothing_and_names_nobody(settings: Any, caplog: Any) -> None:
    settings.EMAIL_BACKEND = NAMING
    assert send(written, what="The mail about round 7") == "SMTPRecipientsRefused 550"
    assert "The mail about round 7 could not be sent (SMTPRecipientsRefused 550)." in caplog.text
    assert "ada" not in caplog.text


def test_a_mail_that_cannot_be_written_stops_nothing_either(caplog: Any) -> None:
    def fails() -> EmailMessage:
        raise LookupError("ada@example.org has left")

    assert send(fails, what="A mail") == "LookupError"
    assert "ada" not in caplog.text


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (SMTPAuthenticationError(535, b"ada"), "SMTPAuthenticationError 535"),
        (
            SMTPRecipientsRefused({"ada@x.org": (550, b"ada"), "bo@x.org": (452, b"bo")}),
            "SMTPRecipientsRefused 550 452",
        ),
        (SMTPServerDisconnected("ada"), "SMTPServerDisconnected"),
        (ConnectionRefusedError(111, "ada"), "ConnectionRefusedError"),
        (type("E" * 300, (Exception,), {})(), "E" * 100),
    ],
)
def test_a_failure_is_its_kind_and_the_code_of_the_server(error: Exception, kind: str) -> None:
    assert failure(error) == kind
