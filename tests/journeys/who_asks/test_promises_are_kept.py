"""What the pages and mails say is what the code does: terms, what a panel needs, and how long it takes."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone, translation

from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.delete_old_answers import delete_old_answers
from workflows.enums import ClosingEvent, Outcome
from workflows.mails.promised import needed
from workflows.models import Invitation, OutcomeMail, Remark, Round
from workflows.notifications import send_invitation, send_outcome_mail
from workflows.rules.quorum import Rule, Tally, outcome

pytestmark = pytest.mark.django_db
#: the term as it is set, and as it is said
TERMS = [(180, "6 months", 180), (400, "6 months", 180), (90, "90 days", 90), (27, "1 month", 27)]


def places(client, invitation: Invitation) -> list[str]:
    """Every page and mail that says how long answers are kept."""
    child = factories.member(factories.panel("youth", language="en"), age_band="12-15")
    consent = ask_parent(member=child, email="ouder@example.org", by=None)
    paths = [
        at("consent", invitation),
        f"/panel/mijn/{child.token}/bewaard/",
        f"/panel/ouder/{consent.token}/",
    ]
    shown = [client.get(path).content.decode() for path in [*paths, "/panel/privacy/?taal=en"]]
    factories.take_part(invitation)
    stopped = OutcomeMail.objects.create(invitation=invitation, event=ClosingEvent.STOPPED)
    assert send_outcome_mail(stopped.pk)
    return [*shown, mail.outbox[-1].body, mail.outbox[-1].alternatives[0].content]


@pytest.mark.parametrize(("term", "said", "days"), TERMS)
def test_answers_are_kept_as_long_as_every_page_and_mail_says(client, settings, term, said, days) -> None:
    settings.PANEL_RETENTION_DAYS = term
    invitation = factories.reader(language="en", consented=False)
    for words in places(client, invitation):
        assert f"The answers are erased within {said} after the reading of the text has ended." in words
    factories.mark(invitation)
    ended = timezone.now()
    Round.objects.update(outcome="approved", closed_at=ended)  # a text that became public, too
    delete_old_answers(now=ended + timedelta(days=days) - timedelta(minutes=1))
    assert Remark.objects.exists()
    delete_old_answers(now=ended + timedelta(days=days) + timedelta(minutes=1))
    assert not Remark.objects.exists()


@pytest.mark.parametrize(("readers", "share"), [(5, 80), (3, 67), (2, 50), (10, 95)])
def test_a_panel_says_yes_when_the_page_says_so(readers, share) -> None:
    current = Round(minimum_readers=readers, approval_share=share)
    with translation.override("en"):
        said = needed(current)
    least, percent = (int(number) for number in re.findall(r"(\d+)%? or more", said))
    rule = Rule(readers, share)
    for number in range(least + 3):
        for yes in range(number + 1):
            promised = number >= least and yes * 100 >= percent * number
            found = outcome(rule, Tally(yes=yes, no=number - yes))
            assert (found is Outcome.APPROVED) is promised
            shared = outcome(rule, Tally(yes=yes, no=number - yes, shared_minuses=1))
            assert shared is not Outcome.APPROVED


def test_a_long_text_is_said_to_take_longer(client) -> None:
    short = factories.reader(language="en")
    long = factories.reader(language="en", summary="Dit is een zin van zes woorden. " * 60)
    assert "It takes about 5 minutes." in client.get(at("welcome", short)).content.decode()
    assert "It takes about 10 minutes." in client.get(at("welcome", long)).content.decode()
    assert send_invitation(long.pk)
    assert "It takes about 10 minutes." in mail.outbox[-1].body


def test_going_on_later_is_not_called_stopping(client) -> None:
    """One word for one thing: who stops has the answers erased; who goes on later does not stop."""
    invitation = factories.reader(language="en", consented=False)
    page = client.get(at("welcome", invitation)).content.decode()
    assert send_invitation(invitation.pk)
    for said in (page, mail.outbox[-1].body):
        assert "You do not have to read it all at once. You can go on later with the same link." in said
        assert "You may stop at any time." not in said
    assert (
        "You may stop at any moment. Then we erase your answers."
        in client.get(at("consent", invitation)).content.decode()
    )
