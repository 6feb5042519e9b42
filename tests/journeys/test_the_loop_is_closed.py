"""Who took part hears what became of the text: a mail, and a page behind the personal link."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.members.delete_old_answers import delete_old_answers
from workflows.actions.members.erase_member import erase_member
from workflows.actions.reading.withdraw_consent import withdraw_consent
from workflows.actions.rounds.close_overdue_rounds import close_overdue_rounds
from workflows.enums import Decision
from workflows.models import Invitation, Member, OutcomeMail, Round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_panels")]
FIRST = "00000000-0000-4000-8000-000000000001"
SECOND = "00000000-0000-4000-8000-000000000002"
OLD = "Elke school moet een plek zoeken voor uw kind. De school helpt."
NEW = "De school zoekt een plek voor uw kind. De school helpt."


class Reading:
    """A text that one panel of three reads, in rounds."""

    def __init__(self, commits, kind: str = "parents") -> None:
        self.commits = commits
        self.panel = factories.panel(kind, minimum_readers=3, members=3, language="en", rest_rounds=0)
        factories.workflow(self.panel, language="en")
        self.page = factories.article(language="en", title="Rights", body=factories.body(OLD, "Praat eerst."))
        self.state = self.page.get_workflow().start(self.page, factories.superuser())
        mail.outbox.clear()

    @property
    def round(self) -> Round:
        return Round.objects.latest("pk")

    @property
    def invitations(self) -> list[Invitation]:
        return list(self.round.invitations.order_by("member_id"))

    def decide(self, *decisions: Decision) -> None:
        with self.commits(execute=True):
            for invitation, decision in zip(self.invitations, decisions, strict=False):
                factories.decide(invitation=invitation, decision=decision)

    def again(self, text: str = NEW) -> None:
        self.page.refresh_from_db()
        self.page.body = factories.body(text, "Praat eerst.")
        self.page.save_revision()
        factories.answer_remarks(self.page)
        self.state.refresh_from_db()
        self.state.resume(user=None)


@pytest.fixture
def reading(django_capture_on_commit_callbacks) -> Reading:
    return Reading(django_capture_on_commit_callbacks)


def to_readers() -> list[mail.EmailMessage]:
    """Wagtail writes to editors, too."""
    return [message for message in mail.outbox if message.to[0].startswith("lezer-")]


def mails() -> list[tuple[str, str]]:
    return sorted((message.to[0], message.subject) for message in to_readers())


NO, YES = Decision.NO, Decision.YES


def test_sent_back_changed_and_published(reading, client) -> None:
    for invitation in reading.invitations[:2]:
        factories.take_part(invitation)
    mine = factories.mark(reading.invitations[0], FIRST, start=0, end=10, note="Te <b>lang</b>")
    factories.mark(reading.invitations[1], FIRST, start=0, end=10)
    other = factories.mark(reading.invitations[1], SECOND, kind="plus")
    reading.decide(NO, NO, NO)
    first = [Invitation.objects.get(pk=one.pk) for one in reading.invitations]
    assert [subject for _to, subject in mails()] == ["What readers said about: Rights"] * 3
    page = client.get(at("closing", first[0])).content.decode()
    for words in ("The writers are making the text better", "1 other reader found this hard", "Te &lt;b&gt;"):
        assert words in page
    assert "Look again later" in page
    assert "<del>" not in page

    factories.reply(mine, text="We maakten de zin korter.")
    factories.reply(other, outcome="not_changed", text="Dit blijft zo.")
    page = client.get(at("closing", first[0])).content.decode()
    assert "We are using this:</strong> <span" in page
    assert page.index("We maakten de zin korter.") < page.index("What others said") < page.index("Dit blijft")
    assert "1 other reader found this good." in page

    mail.outbox.clear()
    reading.again()
    assert "Others are still reading" in client.get(at("closing", first[0])).content.decode()
    reading.decide(YES, YES, YES)
    assert [subject for _to, subject in mails()] == ["The text is public: Rights"] * 3
    assert len({to for to, _subject in mails()}) == 3
    page = client.get(at("closing", first[0])).content.decode()
    assert "<del>Elke school moet een plek zoeken voor uw kind.</del>" in page
    assert "<ins>De school zoekt een plek voor uw kind.</ins>" in page
    text = client.get(at("public_text", first[0])).content.decode()
    assert "De school zoekt een plek" in text
    assert "Elke school moet" not in text


def test_who_read_only_the_first_round_hears_of_the_publication_too(reading) -> None:
    reading.decide(NO, NO, NO)
    early = reading.invitations[0].member
    reading.again()
    mail.outbox.clear()
    Round.objects.filter(pk=reading.round.pk).update(minimum_readers=2)
    with reading.commits(execute=True):
        for invitation in reading.round.invitations.exclude(member=early):
            factories.decide(invitation=invitation, decision=YES)
        Round.objects.filter(pk=reading.round.pk).update(deadline=timezone.now())
        close_overdue_rounds()
    (message,) = [one for one in mail.outbox if one.to == [early.email]]
    assert f"/panel/{Invitation.objects.filter(member=early).earliest('pk').token}/resultaat/" in message.body


@pytest.mark.parametrize(
    "leave",
    [
        lambda one: withdraw_consent(invitation=one),
        lambda one: erase_member(member=one.member),
        lambda one: Member.objects.filter(pk=one.member_id).update(active=False),
        lambda one: Member.objects.filter(pk=one.member_id).update(reached_by="hand", email=""),
        lambda one: delete_old_answers(now=timezone.now() + timedelta(days=400)),
    ],
)
def test_who_is_gone_gets_no_mail(reading, leave, settings) -> None:
    settings.EMAIL_BACKEND = "tests.cms.mail.servers.NamingBackend"
    reading.decide(NO, NO, NO)
    gone = reading.invitations[0]
    address = gone.member.email
    assert OutcomeMail.objects.count() == 3
    leave(gone)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    mail.outbox.clear()
    call_command("send_invitations", verbosity=0)
    assert address not in [to for to, _subject in mails()]


def test_who_did_not_answer_gets_no_mail(reading) -> None:
    Round.objects.update(minimum_readers=2)
    reading.decide(YES, YES)
    silent = reading.invitations[2]
    with reading.commits(execute=True):
        Round.objects.update(deadline=timezone.now())
        close_overdue_rounds()
    assert Round.objects.get().outcome == "approved"
    assert len(to_readers()) == 2
    assert silent.member.email not in [to for to, _subject in mails()]


def test_a_mail_server_that_is_away_stops_nothing_and_is_tried_again(reading, settings) -> None:
    settings.EMAIL_BACKEND = "tests.cms.mail.servers.NamingBackend"
    reading.decide(YES, YES, YES)
    reading.page.refresh_from_db()
    assert reading.page.live
    assert sorted(OutcomeMail.objects.values_list("attempts", flat=True)) == [0, 0, 1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    call_command("send_invitations", verbosity=0)
    call_command("send_invitations", verbosity=0)
    assert len(to_readers()) == 3


def test_news_that_was_overtaken_is_not_sent_any_more(reading, settings) -> None:
    settings.EMAIL_BACKEND = "tests.cms.mail.servers.NamingBackend"
    reading.decide(NO, NO, NO)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    reading.again()
    reading.decide(YES, YES, YES)
    call_command("send_invitations", verbosity=0)
    assert [subject for _to, subject in mails()] == ["The text is public: Rights"] * 3


@pytest.mark.parametrize("attempts", [1, 2])
def test_who_answered_hears_that_the_reading_was_stopped(reading, client, settings, attempts) -> None:
    settings.PANEL_RETENTION_DAYS = 90
    if attempts == 2:
        reading.decide(NO, NO, NO)
        reading.again()
    early = reading.invitations[0]
    factories.take_part(early)
    factories.mark(early, FIRST, note="Mijn woorden")
    mail.outbox.clear()
    with reading.commits(execute=True):
        reading.state.refresh_from_db()
        reading.state.cancel(user=factories.superuser())
    told = to_readers()
    assert {message.subject for message in told} == {"The reading was stopped: Rights"}
    assert len(told) == (1 if attempts == 1 else 3)
    message = next(message for message in told if message.to == [early.member.email])
    for words in ("The writers have stopped the reading.", "The answers are erased within 90 days after"):
        assert words in message.body
        assert words in message.alternatives[0][0]
    page = client.get(at("closing", early)).content.decode()
    for words in ("It was not made public.", "erased within 90 days after", "Mijn woorden"):
        assert words in page
    assert "Look again later" not in page


def test_who_was_told_that_it_is_read_again_hears_when_it_is_not(reading) -> None:
    reading.decide(NO, NO, NO)
    mail.outbox.clear()
    with reading.commits(execute=True):
        reading.state.refresh_from_db()
        reading.state.cancel(user=factories.superuser())
    assert [subject for _to, subject in mails()] == ["The reading was stopped: Rights"] * 3


def test_a_page_that_is_deleted_stops_its_reading(reading, client) -> None:
    factories.take_part(reading.invitations[0])
    factories.mark(reading.invitations[0], FIRST)
    invitation = reading.invitations[0]
    with reading.commits(execute=True):
        reading.page.delete()
    assert [subject for _to, subject in mails()] == ["The reading was stopped: Rights"]
    assert "It was not made public." in client.get(at("closing", invitation)).content.decode()


@pytest.mark.parametrize("kind", ["story", "supplement"])
def test_who_read_a_story_or_a_supplement_hears_of_it_too(
    django_capture_on_commit_callbacks, client, kind
) -> None:
    article = factories.article(title="Rechten")
    factories.publish_approved(article)
    of_region = factories.region("PO2601") if kind == "supplement" else None
    panel = factories.panel(minimum_readers=1, members=1, language="nl", region=of_region)
    factories.workflow(panel)
    page = factories.story(title="Geluisterd") if kind == "story" else factories.supplement(article)
    state = page.get_workflow().start(page, factories.superuser())
    Member.objects.update(language="en")
    member = Member.objects.get()
    for decision, told in ((NO, "What readers said about"), (YES, "The text is public")):
        mail.outbox.clear()
        invitation = Round.objects.open().get().invitations.get()
        with django_capture_on_commit_callbacks(execute=True):
            factories.decide(invitation=invitation, decision=decision)
        assert [message.subject for message in to_readers()] == [f"{told}: {page.title}"]
        assert to_readers()[0].to == [member.email]
        assert client.get(at("closing", invitation)).status_code == 200
        if decision is NO:
            page.refresh_from_db()
            page.body = factories.body("Bij ons gaat het anders.")
            page.save_revision()
            state.refresh_from_db()
            state.resume(user=None)
    text = client.get(at("public_text", invitation))
    assert "Bij ons gaat het anders." in text.content.decode()


def test_publishing_the_same_text_again_is_no_news(reading) -> None:
    reading.decide(YES, YES, YES)
    with reading.commits(execute=True):
        reading.page.get_latest_revision().publish()
    assert len(to_readers()) == 3


def test_a_planned_publication_is_told_on_its_day(reading) -> None:
    reading.page.go_live_at = timezone.now() + timedelta(days=3)
    revision = reading.page.save_revision()
    reading.state.current_task_state.revision = revision
    reading.state.current_task_state.save()
    reading.decide(YES, YES, YES)
    assert to_readers() == []
    revision.refresh_from_db()
    page = revision.as_object()
    page.go_live_at = timezone.now() - timedelta(minutes=1)
    with reading.commits(execute=True):
        page.save_revision(approved_go_live_at=page.go_live_at)
        call_command("publish_scheduled", verbosity=0)
    assert [subject for _to, subject in mails()] == ["The text is public: Rights"] * 3


def test_while_the_round_is_open_there_is_nothing_of_others(reading, client) -> None:
    factories.decide(invitation=reading.invitations[0], decision=NO)
    factories.mark(reading.invitations[1], FIRST)
    invitation = reading.invitations[0]
    assert client.get(at("closing", invitation)).url == at("thanks", invitation)
    assert client.get(at("public_text", invitation)).url == at("closing", invitation)


def test_after_the_term_the_page_says_that_the_answers_are_gone(reading, client) -> None:
    factories.mark(factories.take_part(reading.invitations[0]), FIRST, note="Mijn woorden")
    reading.decide(YES, YES, YES)
    invitation = reading.invitations[0]
    delete_old_answers(now=timezone.now() + timedelta(days=400))
    page = client.get(at("closing", invitation))
    assert page.status_code == 200
    words = page.content.decode()
    assert "We have no answers from you" in words
    assert "Mijn woorden" not in words
    assert "3 people of the panel decided" in words
    assert client.get(at("public_text", invitation)).status_code == 200


def test_a_text_that_was_taken_away_says_so(reading, client) -> None:
    reading.decide(YES, YES, YES)
    reading.page.refresh_from_db()
    reading.page.unpublish()
    invitation = reading.invitations[0]
    assert "is not any more" in client.get(at("closing", invitation)).content.decode()
    assert client.get(at("public_text", invitation)).url == at("closing", invitation)


def test_the_own_page_leads_to_it(reading, client) -> None:
    member = reading.invitations[0].member
    home = f"/panel/mijn/{member.token}/"
    assert "/resultaat/" not in client.get(home).content.decode()
    reading.decide(NO, NO, NO)
    assert at("closing", reading.invitations[0]) in client.get(home).content.decode()
    assert (
        at("closing", reading.invitations[0])
        in client.get(at("thanks", reading.invitations[0])).content.decode()
    )


@pytest.mark.parametrize("kind", ["parents", "youth"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_mail_is_in_the_members_language(django_capture_on_commit_callbacks, kind, language) -> None:
    reading = Reading(django_capture_on_commit_callbacks, kind)
    Member.objects.update(language=language, name="<b>Ada</b>")
    reading.decide(NO, NO, NO)
    message = to_readers()[0]
    html, _type = message.alternatives[0]
    assert f'<html lang="{language}" dir="ltr">' in html
    assert "&lt;b&gt;Ada&lt;/b&gt;" in html
    for address in ("/resultaat/", "/panel/mijn/"):
        assert address in html
        assert address in message.body


def test_the_number_of_queries_does_not_grow_with_what_was_said(reading, client) -> None:
    for invitation in reading.invitations:
        factories.take_part(invitation)
    reading.decide(NO, NO, NO)
    address = at("closing", reading.invitations[0])
    needed = []
    for starts in (range(1), range(2, 40, 2)):
        for invitation in reading.invitations:
            for start in starts:
                factories.reply(factories.mark(invitation, FIRST, start=start, end=start + 2))
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        needed.append(len(queries))
    assert needed[0] == needed[1]
