"""Every mail and page names the organisation, a person and a number, and leads to the rights of readers."""

import re

import pytest
from django.conf import settings
from django.core import mail

from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.members.ask_parent import ask_parent
from workflows.enums import ClosingEvent
from workflows.models import Invitation, Member, OutcomeMail
from workflows.notifications import (
    send_confirmation,
    send_invitation,
    send_outcome_mail,
    send_parent_question,
    send_reminder,
)

pytestmark = pytest.mark.django_db
WHO = ("Bureau Meelezen", "Kim Jansen", "030 123 45 67", "kim@meelezen.example")
POINT = ("Steunpunt Voorbeeld", "Robin Bakker", "000 000 00 42")
LANGUAGES = settings.INTERFACE_LANGUAGES


def regional(kind: str = "parents", **fields) -> Invitation:
    """A reader of a region; `fields` are the member's."""
    point = factories.support_point(
        name=POINT[0], readers_contact=POINT[1], telephone=POINT[2], email="robin@voorbeeld.example"
    )
    region = factories.region("PO2601", support_point=point)
    panel = factories.panel(kind, region=region)
    return factories.invite(factories.member(panel, **fields), factories.round_of(panel, factories.article()))


def letters(invitation: Invitation) -> list:
    """Every letter to a reader, and that to a parent."""
    assert send_invitation(invitation.pk)
    assert send_reminder(invitation.pk)
    factories.take_part(invitation)
    outcome = OutcomeMail.objects.create(invitation=invitation, event=ClosingEvent.PUBLISHED)
    assert send_outcome_mail(outcome.pk)
    Member.objects.update(confirmed_at=None, sent_at=None)
    assert send_confirmation(invitation.member_id)
    Member.objects.update(age_band="12-15")
    member = Member.objects.get(pk=invitation.member_id)
    assert send_parent_question(ask_parent(member=member, email="ouder@example.org", by=None).pk)
    assert len(mail.outbox) == 5
    return mail.outbox


@pytest.mark.parametrize("kind", ["parents", "youth"])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_every_mail_names_who_asks(kind, language) -> None:
    invitation = regional(kind)
    Member.objects.update(language=language)
    for letter in letters(Invitation.objects.get(pk=invitation.pk)):
        html = letter.alternatives[0].content
        for form in (letter.body, html):
            for words in (*WHO, *POINT):
                assert words in form, letter.subject
            of_youths = kind == "youth" and "/ouder/" not in form
            assert ("/panel/privacy/jongeren/?taal=" in form) is of_youths
            assert ("/panel/privacy/?taal=" in form) is not of_youths


@pytest.mark.parametrize("page", ["welcome", "consent", "stop"])
def test_the_pages_before_reading_name_who_asks(client, page) -> None:
    invitation = regional()
    if page == "stop":
        factories.take_part(invitation)
    shown = client.get(at(page, invitation)).content.decode()
    for words in (*WHO, *POINT):
        assert words in shown
    assert 'href="tel:+31301234567"' in shown
    assert 'href="/panel/privacy/?taal=nl"' in shown


def test_so_do_the_own_page_that_of_a_parent_and_a_link_that_is_unknown(client) -> None:
    child = regional("youth", age_band="12-15").member
    consent = ask_parent(member=child, email="ouder@example.org", by=None)
    for path in (f"/panel/mijn/{child.token}/", f"/panel/ouder/{consent.token}/"):
        shown = client.get(path).content.decode()
        for words in (*WHO, *POINT):
            assert words in shown
        assert ("/panel/privacy/jongeren/" in shown) is ("/mijn/" in path)
    unknown = client.get("/panel/mijn/nobody/", headers={"accept-language": "nl"}).content.decode()
    for words in WHO:
        assert words in unknown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/panel/privacy/", "/panel/privacy/jongeren/"])
def test_the_privacy_statement_is_there_in_every_language(client, language, path) -> None:
    answer = client.get(path, {"taal": language})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in page
    assert "autoriteitpersoonsgegevens.nl" in page
    for words in WHO:
        assert words in page
    for other in LANGUAGES:
        assert f'href="?taal={other}"' in page


def test_the_privacy_statement_says_the_terms_that_are_kept(client, settings) -> None:
    settings.PANEL_RETENTION_DAYS, settings.PANEL_PARENT_ANSWER_DAYS = 100, 12
    settings.PANEL_BACKUP_DAYS = 7
    page = client.get("/panel/privacy/?taal=en").content.decode()
    for said in ("within 100 days after", "after 12 days without an answer", "for 7 days more"):
        assert said in page
    assert (
        "for 7 days more. Nobody looks into them. The recording of an answer is never in such a copy." in page
    )
    assert "heard only by a person who supports the readers and did not work on the text." in page
    settings.PANEL_BACKUP_DAYS = 0
    assert "Copies for emergencies" not in client.get("/panel/privacy/?taal=en").content.decode()


def test_youths_are_told_their_rights_as_youths(client) -> None:
    invitation = factories.reader(kind="youth")
    page = client.get(at("welcome", invitation)).content.decode()
    assert 'href="/panel/privacy/jongeren/?taal=nl"' in page
    statement = client.get("/panel/privacy/jongeren/?taal=nl").content.decode()
    main = statement.partition("<main")[2].partition("</main>")[0]
    assert "Jouw rechten" in main
    assert not re.search(r"\b(u|uw)\b", re.sub(r"<[^>]+>", " ", main), re.IGNORECASE)


def test_an_organisation_leads_to_its_whole_statement(client, settings) -> None:
    settings.ORGANISATION_PRIVACY_URL = "https://meelezen.example/privacy"
    assert 'href="https://meelezen.example/privacy"' in client.get("/panel/privacy/").content.decode()


def test_a_number_that_cannot_be_dialled_is_shown_all_the_same(client, settings) -> None:
    settings.ORGANISATION_TELEPHONE = "bel de receptie"
    page = client.get("/panel/privacy/").content.decode()
    assert "bel de receptie" in page
    assert "tel:" not in page
