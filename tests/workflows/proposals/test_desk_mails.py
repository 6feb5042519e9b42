"""Who hears of it by mail; a mail server that is away loses nothing."""

from io import StringIO
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.users.models import UserProfile

from cms.users.models import User
from tests import factories
from workflows.actions.mails.retry_mail import retry_mail
from workflows.actions.proposals.answer_proposal import answer_proposal
from workflows.actions.proposals.withdraw_proposal import withdraw_proposal
from workflows.enums import ProposalState
from workflows.models import DeskMail, Proposal
from workflows.queries.mails.queues import mail_queues

pytestmark = pytest.mark.django_db
AWAY = "tests.workflows.proposals.test_desk_mails.AwayBackend"
WORKING = "django.core.mail.backends.locmem.EmailBackend"
OWN, NEIGHBOUR = "PO2601", "PO2602"


class AwayBackend(EmailBackend):
    """A mail server that is away."""

    def send_messages(self, messages):
        raise SMTPServerDisconnected


@pytest.fixture
def final_editors() -> list[User]:
    return [factories.with_role(*factories.NATIONAL_DESK, email=f"eind-{n}@example.org") for n in (1, 2)]


@pytest.fixture
def desk() -> User:
    return factories.at_desk_of(factories.region(OWN), email="rik@regio.example")


def to(event: str) -> set[str]:
    return set(DeskMail.objects.filter(event=event).values_list("recipient__email", flat=True))


def answer(made: Proposal, by: User) -> None:
    answer_proposal(proposal=made, state=ProposalState.TAKEN_OVER, text="", by=by)


def test_without_an_owner_the_final_editors_hear_of_it(desk, final_editors) -> None:
    factories.with_role("view_proposal")  # sees it, and does not answer
    factories.superuser()
    final_editors[1].is_active = False
    final_editors[1].save()
    factories.proposal(by=desk)
    assert to("proposed") == {"eind-1@example.org"}


@pytest.mark.parametrize(
    ("fields", "heard"),
    [
        ({}, {"owner@example.org"}),
        ({"email": ""}, {"eind-1@example.org", "eind-2@example.org"}),
        ({"is_active": False}, {"eind-1@example.org", "eind-2@example.org"}),
    ],
)
def test_the_owner_hears_of_it(desk, final_editors, fields, heard) -> None:
    owner = factories.with_role("view_proposal", **{"email": "owner@example.org", **fields})
    factories.proposal(factories.article(responsible=owner), by=desk)
    assert to("proposed") == heard


def test_an_owner_who_may_not_answer_is_passed_over(desk, final_editors) -> None:
    factories.proposal(factories.article(responsible=factories.editor()), by=desk)
    assert to("proposed") == {"eind-1@example.org", "eind-2@example.org"}


def test_who_proposed_hears_the_answer(desk, final_editors) -> None:
    factories.at_desk_of(factories.region(OWN))
    answer(factories.proposal(by=desk), final_editors[0])
    assert to("answered") == {"rik@regio.example"}


@pytest.mark.parametrize(
    "leave", [User.delete, lambda one: one.groups.clear(), lambda one: User.objects.update(email="")]
)
def test_when_that_person_is_gone_the_desk_hears_it(desk, final_editors, leave) -> None:
    made = factories.proposal(by=desk)
    leave(desk)
    both = factories.at_desk_of(factories.region(OWN), email="collega@regio.example")
    both.groups.add(factories.at_desk_of(factories.region(NEIGHBOUR), email="").groups.get())
    factories.at_desk_of(factories.region(NEIGHBOUR), email="buur@regio.example")
    factories.at_desk_of(factories.region(OWN), is_active=False)
    made.refresh_from_db()
    answer(made, final_editors[0])
    assert to("answered") == {"collega@regio.example"}


def send() -> str:
    out = StringIO()
    call_command("send_invitations", stdout=out)
    return out.getvalue()


def test_a_mail_server_that_is_away_loses_nothing(
    desk, final_editors, settings, caplog, django_capture_on_commit_callbacks
) -> None:
    settings.EMAIL_BACKEND = AWAY
    with django_capture_on_commit_callbacks(execute=True):
        made = factories.proposal(by=desk)
    assert Proposal.objects.filter(pk=made.pk, state="open").exists()
    assert "eind-1@example.org" not in caplog.text
    with pytest.raises(CommandError, match="2 of 2 messages"):
        send()
    queue = next(queue for queue in mail_queues() if queue.kind == "desk")
    assert (queue.waiting, queue.failing, queue.sent) == (2, 2, 0)
    assert {row.about for row in queue.rows} == {made.text.title}
    settings.EMAIL_BACKEND = WORKING
    with django_capture_on_commit_callbacks(execute=True):
        assert retry_mail(by=factories.superuser()) == 2
    assert {message.to[0] for message in mail.outbox} == {"eind-1@example.org", "eind-2@example.org"}
    assert send() == "0 sent, 0 not sent.\n"


def test_what_is_not_true_any_more_is_not_sent(desk, final_editors) -> None:
    made = factories.proposal(by=desk)
    withdraw_proposal(proposal=made, by=desk)
    assert send() == "0 sent, 0 not sent.\n"


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "De landelijke redactie"), ("en", "The national desk")]
)
def test_a_mail_is_in_the_language_of_its_reader(desk, final_editors, language, words) -> None:
    UserProfile.objects.filter(user=desk).update(preferred_language=language)
    made = factories.proposal(by=desk)
    answer_proposal(
        proposal=made, state=ProposalState.NOT_TAKEN_OVER, text="Nee, <b>zo</b>.", by=final_editors[0]
    )
    assert send() == "1 sent, 0 not sent.\n"
    (message,) = mail.outbox
    written, _type = message.alternatives[0]
    assert words in message.body
    assert "Nee, <b>zo</b>." in message.body
    assert "Nee, &lt;b&gt;zo&lt;/b&gt;." in written
    for form in (message.body, written):
        assert reverse("proposals:proposal", args=[made.pk]) in form


def test_mails_go_with_the_account(desk, final_editors) -> None:
    factories.proposal(by=desk)
    final_editors[0].delete()
    assert to("proposed") == {"eind-2@example.org"}
