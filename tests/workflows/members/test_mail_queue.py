"""Invitations, reminders and questions to parents: sent once, kept when they fail, and nobody is named."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests import factories
from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.rounds.extend_round import extend_round
from workflows.enums import Decision
from workflows.models import Invitation, Member, ParentalConsent, Round
from workflows.notifications import send_invitation, send_parent_question, send_reminder
from workflows.queries.mails.queues import MailQueue, mail_queues

pytestmark = pytest.mark.django_db
HERE = "tests.workflows.members.test_mail_queue."
NAMING = "tests.cms.mail.servers.NamingBackend"
WORKING = "django.core.mail.backends.locmem.EmailBackend"


class ImpatientBackend(EmailBackend):
    """A second run that starts while the first one is sending."""

    def send_messages(self, messages):
        assert not send_invitation(Invitation.objects.get().pk)
        return super().send_messages(messages)


def command(name: str) -> str:
    out = StringIO()
    call_command(name, stdout=out)
    return out.getvalue()


def queue(kind: str) -> MailQueue:
    (found,) = [one for one in mail_queues() if one.kind == kind]
    return found


def near_the_deadline(days: float = 2, sent_days_ago: float = 8, **fields) -> Invitation:
    invitation = factories.reader(**fields)
    now = timezone.now()
    Round.objects.filter(pk=invitation.round_id).update(deadline=now + timedelta(days=days))
    Invitation.objects.filter(pk=invitation.pk).update(sent_at=now - timedelta(days=sent_days_ago))
    invitation.refresh_from_db()
    return invitation


def test_a_failure_is_kept_without_the_address(settings, caplog) -> None:
    settings.EMAIL_BACKEND = NAMING
    invitation = factories.reader(name="Fatima")
    assert not send_invitation(invitation.pk)
    kept = Invitation.objects.get()
    assert (kept.attempts, kept.last_error, kept.claimed_at, kept.sent_at) == (
        1,
        "SMTPRecipientsRefused 550",
        None,
        None,
    )
    assert invitation.member.email not in caplog.text
    assert "Fatima" not in caplog.text
    settings.EMAIL_BACKEND = WORKING
    assert send_invitation(invitation.pk)
    kept.refresh_from_db()
    assert (kept.attempts, kept.last_error) == (0, "")


def test_two_runs_at_the_same_time_send_once(settings) -> None:
    settings.EMAIL_BACKEND = f"{HERE}ImpatientBackend"
    assert send_invitation(factories.reader().pk)
    assert len(mail.outbox) == 1


def test_a_run_that_was_broken_off_is_taken_over() -> None:
    invitation = factories.reader()
    Invitation.objects.update(claimed_at=timezone.now() - timedelta(minutes=1))
    assert command("send_invitations") == "0 sent, 0 not sent.\n"
    Invitation.objects.update(claimed_at=timezone.now() - timedelta(minutes=11))
    assert command("send_invitations") == "1 sent, 0 not sent.\n"
    assert mail.outbox[0].to == [invitation.member.email]


def test_an_address_that_goes_on_failing_is_tried_less_often(settings) -> None:
    settings.EMAIL_BACKEND = NAMING
    factories.reader()
    for _try in range(4):
        with pytest.raises(CommandError, match="1 of 1 messages"):
            command("send_invitations")
    assert command("send_invitations") == "0 sent, 0 not sent.\n"
    Invitation.objects.update(tried_at=timezone.now() - timedelta(hours=3))
    with pytest.raises(CommandError):
        command("send_invitations")
    assert queue("invitation").failing == 1


def test_who_is_reached_by_hand_gets_no_mail() -> None:
    invitation = factories.reader()
    Member.objects.update(reached_by="hand", email="")
    assert not send_invitation(invitation.pk)
    assert (queue("invitation").waiting, queue("invitation").sent) == (0, 0)
    assert mail.outbox == []


#        days to the deadline, days since it was sent, reminded
REMINDERS = [(2, 8, True), (3.5, 8, False), (2, 1, False), (-1, 8, False)]


@pytest.mark.parametrize(("days", "sent", "reminded"), REMINDERS)
def test_reminder(days, sent, reminded) -> None:
    near_the_deadline(days, sent)
    assert command("send_reminders") == f"{int(reminded)} sent, 0 not sent.\n"
    assert command("send_reminders") == "0 sent, 0 not sent.\n"


@pytest.mark.parametrize(
    "change",
    [
        lambda one: factories.decide(invitation=one, decision=Decision.YES),
        lambda one: Invitation.objects.update(revoked_at=timezone.now()),
        lambda one: Member.objects.update(active=False),
        lambda one: Member.objects.update(reached_by="hand", email=""),
        lambda one: Member.objects.update(age_band="12-15"),
        lambda one: Invitation.objects.update(sent_at=None),
    ],
)
def test_nobody_else_is_reminded(change) -> None:
    change(near_the_deadline())
    assert command("send_reminders") == "0 sent, 0 not sent.\n"


def test_a_youth_whose_parent_agreed_is_reminded_too() -> None:
    member = near_the_deadline(kind="youth").member
    Member.objects.update(age_band="12-15")
    member.refresh_from_db()
    agree_for_child(consent=ask_parent(member=member, email="ouder@example.org", by=None))
    assert command("send_reminders") == "1 sent, 0 not sent.\n"


def test_a_reminder_that_fails_comes_later(settings) -> None:
    near_the_deadline()
    settings.EMAIL_BACKEND = NAMING
    with pytest.raises(CommandError, match="1 of 1 reminders"):
        command("send_reminders")
    settings.EMAIL_BACKEND = WORKING
    assert command("send_reminders") == "1 sent, 0 not sent.\n"


def test_more_time_means_one_more_reminder() -> None:
    invitation = near_the_deadline()
    command("send_reminders")
    extend_round(round=invitation.round, days=1, by=factories.superuser())
    assert command("send_reminders") == "1 sent, 0 not sent.\n"


def test_a_question_to_a_parent_waits_in_the_same_queue(settings) -> None:
    settings.EMAIL_BACKEND = NAMING
    member = factories.member(factories.panel("youth"), age_band="12-15")
    ask_parent(member=member, email="ouder@example.org", by=None)
    assert not send_parent_question(ParentalConsent.objects.get().pk)
    assert queue("parent").waiting == 1
    settings.EMAIL_BACKEND = WORKING
    assert command("send_invitations") == "1 sent, 0 not sent.\n"
    assert mail.outbox[0].to == ["ouder@example.org"]


MAILS = {"invitation": send_invitation, "reminder": send_reminder}


@pytest.mark.parametrize("kind", ["parents", "youth"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", MAILS)
def test_each_mail_is_in_the_members_language_and_leads_to_both_pages(kind, language, name) -> None:
    invitation = near_the_deadline(kind=kind, language="nl" if language == "en" else "en", name="<b>Ada</b>")
    Member.objects.update(language=language)
    if name == "invitation":
        Invitation.objects.update(sent_at=None)
    assert MAILS[name](invitation.pk)
    (message,) = mail.outbox
    html, _type = message.alternatives[0]
    assert f'<html lang="{language}" dir="ltr">' in html
    assert "&lt;b&gt;Ada&lt;/b&gt;" in html
    for address in (f"/panel/{invitation.token}/", f"/panel/mijn/{invitation.member.token}/"):
        assert address in message.body
        assert address in html
    if language == "en":
        assert "until" in message.body
        assert "your own page:" in message.body


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_mail_to_a_parent(language) -> None:
    member = factories.member(factories.panel("youth"), age_band="12-15", name="Noor", language=language)
    consent = ask_parent(member=member, email="ouder@example.org", by=None)
    assert send_parent_question(consent.pk)
    (message,) = mail.outbox
    html, _type = message.alternatives[0]
    assert f'<html lang="{language}" dir="ltr">' in html
    assert "Noor" in message.subject
    assert f"/panel/ouder/{consent.token}/" in message.body
    assert f"/panel/ouder/{consent.token}/" in html
