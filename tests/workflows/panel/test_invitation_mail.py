"""Invitations go out in the panel's language, and a mail server that fails loses none."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests import factories
from workflows.models import Invitation, Member, Round
from workflows.notifications import send_invitation

pytestmark = pytest.mark.django_db
HERE = "tests.workflows.panel.test_invitation_mail."


class RefusingBackend(EmailBackend):
    """A mail server that is out of order, in a way of its own."""

    def send_messages(self, messages):
        raise RuntimeError("out of order")


class HalfBackend(EmailBackend):
    """A mail server that knows only the addresses of Fatima."""

    def send_messages(self, messages):
        if "fatima" not in messages[0].to[0]:
            raise ConnectionRefusedError
        return super().send_messages(messages)


def command() -> str:
    out = StringIO()
    call_command("send_invitations", stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["parents", "youth"])
def test_the_mail_says_who_what_how_long_and_until_when(kind) -> None:
    invitation = factories.reader(
        kind=kind, language="en", name="O'Brien & <b>zn</b>", title="Rechten & plichten"
    )
    assert send_invitation(invitation.pk)
    (message,) = mail.outbox
    html, _type = message.alternatives[0]
    assert message.subject == "Will you read a text with us?"
    assert "Hello O'Brien & <b>zn</b>," in message.body
    assert "Hello O&#x27;Brien &amp; &lt;b&gt;zn&lt;/b&gt;," in html
    assert "Rechten & plichten" in message.body
    for words in ("about 5 minutes", "You can go on later", f"/panel/{invitation.token}/", "until"):
        assert words in message.body
        assert words in html
    assert "<img" not in html  # nothing that tells us whether it was opened


def test_a_mail_server_that_fails_loses_nothing(settings) -> None:
    invitation = factories.reader()
    settings.EMAIL_BACKEND = f"{HERE}RefusingBackend"
    assert not send_invitation(invitation.pk)
    with pytest.raises(CommandError, match="1 of 1 messages wait for the next time"):
        command()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert command() == "1 sent, 0 not sent.\n"
    assert command() == "0 sent, 0 not sent.\n"
    assert len(mail.outbox) == 1


def test_one_address_that_fails_stops_no_other(settings) -> None:
    settings.EMAIL_BACKEND = f"{HERE}HalfBackend"
    first, second = factories.reader(), factories.reader()
    Member.objects.filter(pk=second.member_id).update(email="fatima@example.org")
    with pytest.raises(CommandError, match="1 of 2"):
        command()
    assert list(Invitation.objects.unsent()) == [first]


@pytest.mark.parametrize(
    "end",
    [
        lambda: Invitation.objects.update(revoked_at=timezone.now()),
        lambda: Round.objects.update(deadline=timezone.now() - timedelta(minutes=1)),
        lambda: Round.objects.update(outcome="cancelled"),
        lambda: Member.objects.update(active=False),
        lambda: Member.objects.all().delete(),
    ],
)
def test_nobody_is_sent_a_link_that_is_of_no_use(end) -> None:
    invitation = factories.reader()
    end()
    assert not send_invitation(invitation.pk)
    assert command() == "0 sent, 0 not sent.\n"
    assert not mail.outbox


def test_overdue_rounds_are_closed_and_named() -> None:
    invitation = factories.reader()
    Round.objects.update(deadline=timezone.now() - timedelta(days=15))
    out = StringIO()
    call_command("close_overdue_rounds", stdout=out)
    first, last = out.getvalue().splitlines()
    assert first.startswith(str(invitation.round))
    assert first.endswith("0/5")
    assert last == "1 closed."
    assert not Round.objects.get().is_open
