"""The letters to readers as mail programs read them: threads, where to stop, and whole addresses."""

import re
import textwrap
from email import message_from_bytes, policy
from email.message import EmailMessage as Parsed

import pytest
from django.core import mail
from django.test import Client

from tests import factories
from workflows.actions.members.ask_parent import ask_parent
from workflows.enums import ClosingEvent
from workflows.models import Invitation, Member, OutcomeMail
from workflows.notifications import send_invitation, send_outcome_mail, send_parent_question, send_reminder

pytestmark = pytest.mark.django_db
COLUMNS = 78
ENGLISH = {"accept-language": "en"}
WHOLE_WORDS = {"break_long_words": False, "break_on_hyphens": False}  # as programs fold that know URLs


@pytest.fixture(autouse=True)
def _as_installed(settings) -> None:
    settings.EMAIL_BACKEND = "cms.mail.automatic_mails.AutomaticMails"
    settings.EMAIL_CARRIER = "django.core.mail.backends.locmem.EmailBackend"
    settings.DEFAULT_FROM_EMAIL = "Steunpunt <noreply@steunpunt.example>"
    settings.PUBLIC_URL = "https://redactie.steunpunten-passend-onderwijs.example"


def letters(invitation: Invitation) -> list[Parsed]:
    """The invitation, the reminder and the outcome, as they went over the wire."""
    mail.outbox.clear()
    assert send_invitation(invitation.pk)
    assert send_reminder(invitation.pk)
    factories.take_part(invitation)
    outcome = OutcomeMail.objects.create(invitation=invitation, event=ClosingEvent.SENT_BACK)
    assert send_outcome_mail(outcome.pk)
    return read()


def read() -> list[Parsed]:
    wire = [message.message().as_bytes() for message in mail.outbox]
    return [message_from_bytes(one, policy=policy.default) for one in wire]  # type: ignore[misc] # the policy's class


def words(message: Parsed) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_the_letters_about_one_round_are_one_thread() -> None:
    invitation = factories.reader(name="Fatima")
    first, reminder, outcome = letters(invitation)
    thread = first["Message-ID"]
    assert thread.endswith("@steunpunt.example>")
    assert first["In-Reply-To"] is None
    for later in (reminder, outcome):
        assert (later["In-Reply-To"], later["References"]) == (thread, thread)
        assert later["Message-ID"] != thread
    for told in (str(invitation.key), invitation.key.hex, str(invitation.token), "fatima", "lezer"):
        assert told not in thread.lower()
    assert letters(factories.reader())[0]["Message-ID"] != thread


def test_an_invitation_that_is_tried_again_is_the_same_letter(settings) -> None:
    invitation = factories.reader()
    settings.EMAIL_CARRIER = "tests.cms.mail.servers.NamingBackend"
    assert not send_invitation(invitation.pk)
    settings.EMAIL_CARRIER = "django.core.mail.backends.locmem.EmailBackend"
    first = letters(invitation)[0]["Message-ID"]
    Invitation.objects.update(sent_at=None)
    mail.outbox.clear()
    assert send_invitation(invitation.pk)
    assert read()[0]["Message-ID"] == first


def test_each_letter_says_where_to_stop_and_a_program_that_goes_there_stops_nobody(settings) -> None:
    invitation = factories.reader(language="en", name="Fatima")
    member = invitation.member
    page = f"/panel/mijn/{member.token}/"
    for letter in letters(invitation):
        assert letter["List-Unsubscribe"].strip() == f"<{settings.PUBLIC_URL}{page}>"
        assert letter["List-Unsubscribe-Post"] is None
        assert letter["Auto-Submitted"] == "auto-generated"
    program = Client(enforce_csrf_checks=True)
    shown = program.get(page).content.decode()
    assert "Take a break" in shown
    assert "I want to stop" in shown
    one_click = program.post(page, {"List-Unsubscribe": "One-Click"}, headers=ENGLISH)
    assert one_click.status_code == 403
    assert "Nothing was changed." in one_click.content.decode()
    member.refresh_from_db()
    assert (member.active, member.paused_until) == (True, None)


def test_the_question_to_a_parent_is_no_letter_that_comes_again() -> None:
    child = factories.member(factories.panel("youth"), age_band="12-15", name="Noor")
    assert send_parent_question(ask_parent(member=child, email="ouder@example.org", by=None).pk)
    (message,) = read()
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] is None


@pytest.mark.parametrize("language", ["nl", "en", "ar", "tr", "pl", "uk", "nl-x-simple"])
def test_addresses_are_whole_on_lines_of_their_own(settings, language) -> None:
    invitation = factories.reader(title="Wie helpt mij? " * 12)
    Member.objects.update(language=language)
    invitation = Invitation.objects.get(pk=invitation.pk)
    for letter in letters(invitation):
        text = words(letter)
        links = re.findall(r"https?://\S+", text)
        assert len(links) == 3  # where to read, the own page, and the rights of readers
        lines = [line.strip("\u2066\u2069 ") for line in text.splitlines()]
        assert set(links) <= set(lines)
        assert f"{settings.PUBLIC_URL}/panel/mijn/{invitation.member.token}/" in links
        folded = [part for line in lines for part in textwrap.wrap(line, COLUMNS, **WHOLE_WORDS)]
        assert set(links) <= set(folded)


def test_a_very_long_line_arrives_whole(settings) -> None:
    invitation = factories.reader(title="é" * 200)
    settings.PUBLIC_URL = f"https://{'x' * 1000}.example"
    (first, *_others) = letters(invitation)
    assert f"{settings.PUBLIC_URL}/panel/{invitation.token}/" in words(first).splitlines()
    parts = mail.outbox[0].message().get_payload()
    assert all(len(line) <= 998 for part in parts for line in part.get_payload().splitlines())


def test_a_dutch_title_in_an_arabic_letter_keeps_its_order() -> None:
    factories.reader(title="Bel 020 123 45 67. Wie helpt?", name="Fatima 2")
    Member.objects.update(language="ar")
    first, _reminder, outcome = letters(Invitation.objects.get())
    html = first.get_body(("html",))
    assert html is not None
    assert "\u2066Bel 020 123 45 67. Wie helpt?\u2069" in words(first)
    assert "\u2066Fatima 2\u2069" in words(first)
    assert "<bdi>Fatima 2</bdi>" in html.get_content()
    assert "\u2066Bel 020 123 45 67. Wie helpt?\u2069" in outcome["Subject"]


def test_addresses_and_numbers_in_an_arabic_letter_keep_their_order() -> None:
    """A bare address would be shown with its last slash at the other end; the signs are no part of it."""
    invitation = factories.reader()
    Member.objects.update(language="ar")
    text = words(letters(Invitation.objects.get(pk=invitation.pk))[0])
    link = re.search(r"https://\S+/panel/mijn/\S+", text)
    assert link is not None
    assert link[0].endswith("/")
    assert f"\n\u2066 {link[0]} \u2069\n" in text
    assert "\u2066030 123 45 67\u2069" in text
    assert "\u2066kim@meelezen.example\u2069" in text
    assert "، " in text  # the day and the hour, with an Arabic comma
    assert ", " not in re.sub("\u2066[^\u2069]*\u2069", "", text)


def test_an_arabic_title_in_a_dutch_letter_keeps_its_order() -> None:
    factories.reader(title="من يساعدني 12؟")
    first, *_others = letters(Invitation.objects.get())
    assert "\u2067من يساعدني 12؟\u2069" in words(first)
