"""Every mail says that a program wrote it, and where it comes from: ours, Django's and Wagtail's."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage as Parsed

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from wagtail.admin.mail import send_mail

from cms.mail.headers import begins_thread, can_be_stopped, in_thread, message_id
from tests import factories

WORKING = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(autouse=True)
def _as_installed(settings) -> None:
    settings.EMAIL_BACKEND = "cms.mail.automatic_mails.AutomaticMails"
    settings.EMAIL_CARRIER = WORKING
    settings.DEFAULT_FROM_EMAIL = "Steunpunt <noreply@steunpunt.example>"


def sent() -> Parsed:
    (message,) = mail.outbox
    parsed = message_from_bytes(message.message().as_bytes(), policy=policy.default)
    assert isinstance(parsed, Parsed)
    return parsed


def assert_automatic(message: Parsed) -> None:
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "OOF, AutoReply"
    assert re.fullmatch(r"<[0-9a-f]{32}@steunpunt\.example>", message["Message-ID"])
    assert message["From"].addresses[0].addr_spec == "noreply@steunpunt.example"
    for name in ("Auto-Submitted", "Message-ID", "From", "Date", "Subject"):
        assert len(message.get_all(name)) == 1
    assert message["Precedence"] is None


def test_a_mail_of_ours() -> None:
    EmailMessage("Onderwerp", "Tekst", to=["ada@example.org"]).send()
    assert_automatic(sent())


def test_a_mail_of_wagtail() -> None:
    send_mail("Onderwerp", "Tekst", ["ada@example.org"])
    assert_automatic(sent())


@pytest.mark.django_db
def test_a_forgotten_password() -> None:
    factories.superuser(email="ada@example.org")
    answer = Client().post("/admin/password_reset/", {"email": "ada@example.org"})
    assert answer.status_code == 302
    assert_automatic(sent())


def test_each_mail_has_an_id_of_its_own() -> None:
    for _mail in range(2):
        EmailMessage("Onderwerp", "Tekst", to=["ada@example.org"]).send()
    assert len({message.message()["Message-ID"] for message in mail.outbox}) == 2


def test_what_a_mail_says_itself_stays() -> None:
    headers = {"message-id": "<a@b.example>", "AUTO-SUBMITTED": "auto-replied"}
    EmailMessage("Onderwerp", "Tekst", to=["ada@example.org"], headers=headers).send()
    assert sent().get_all("Message-ID") == ["<a@b.example>"]
    assert sent().get_all("Auto-Submitted") == ["auto-replied"]


@pytest.mark.parametrize(
    ("setting", "answers_to"), [("", None), ("hulp@steunpunt.example", "hulp@steunpunt.example")]
)
def test_where_an_answer_goes(settings, setting, answers_to) -> None:
    settings.REPLY_TO_EMAIL = setting
    EmailMessage("Onderwerp", "Tekst", to=["ada@example.org"]).send()
    assert sent()["Reply-To"] == answers_to


@pytest.mark.parametrize(
    ("sender", "domain"),
    [
        ("noreply@steunpunt.example", "steunpunt.example"),
        ("Het steunpunt <noreply@steunpunt.example>", "steunpunt.example"),
        ("noreply@stéunpunt.example", "xn--stunpunt-c1a.example"),
        ("nobody", "localhost"),
    ],
)
def test_an_id_is_of_the_domain_that_mails_come_from(settings, sender, domain) -> None:
    settings.DEFAULT_FROM_EMAIL = sender
    assert message_id().endswith(f"@{domain}>")


def test_a_thread_is_known_by_its_first_mail_and_tells_nothing() -> None:
    first, later = begins_thread("7a1d"), in_thread("7a1d")
    assert later == {"In-Reply-To": first["Message-ID"], "References": first["Message-ID"]}
    assert "7a1d" not in first["Message-ID"]
    assert begins_thread("7a1e") != first


def test_where_letters_are_stopped() -> None:
    assert can_be_stopped("https://x.example/panel/mijn/t/") == {
        "List-Unsubscribe": "<https://x.example/panel/mijn/t/>"
    }
