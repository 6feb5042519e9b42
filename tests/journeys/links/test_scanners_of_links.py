"""Programs that open the links in a mail before its reader does: nothing changes, whatever they send."""

import pytest
from django.core import mail
from django.test import Client

from tests import factories
from tests.journeys.links.test_links_that_others_open import everything
from tests.workflows.panel.urls import at
from workflows.actions.members.ask_parent import ask_parent
from workflows.enums import Outcome
from workflows.models import Invitation, Round

pytestmark = pytest.mark.django_db
SCANNERS = [
    {"user-agent": "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 SafeLinks"},
    {"user-agent": "Barracuda Sentinel (EE)", "accept-language": "en"},
    {"user-agent": "facebookexternalhit/1.1", "range": "bytes=0-524287"},
    {"user-agent": "WhatsApp/2.24", "accept": "*/*"},
    {"sec-purpose": "prefetch;prerender", "purpose": "prefetch"},
    {"x-moz": "prefetch", "accept": "text/html"},
]
ANSWERS = {"answer": "no", "decision": "yes", "kind": "plus", "language": "tr", "consent": "on", "days": "30"}
WHAT_TO_DO = ("One more time, please", "This link does not work")


@pytest.fixture
def invitation() -> Invitation:
    found = factories.take_part(factories.reader(language="en"))
    factories.mark(found, note="Hard")
    return found


def links(invitation: Invitation) -> list[str]:
    """All that can be sent from the pages behind personal links."""
    child = factories.member(factories.panel("youth"), age_band="12-15", language="en")
    consent = ask_parent(member=child, email="ouder@example.org", by=None)
    pages = ("welcome", "language", "consent", "stop", "read", "verdict", "thanks", "closing", "public_text")
    parts = {
        "mark": ["summary"],
        "remove": ["summary"],
        "question": ["easy"],
        "mark_place": ["summary", 0, 5],
    }
    own = ("", "bereiken/", "pauze/", "bewaard/", "stoppen/")
    return [
        *(at(page, invitation) for page in pages),
        *(at(page, invitation, *more) for page, more in parts.items()),
        *(f"/panel/mijn/{invitation.member.token}/{page}" for page in own),
        f"/panel/ouder/{consent.token}/",
    ]


@pytest.mark.parametrize("outcome", [Outcome.OPEN, Outcome.NOT_APPROVED])
def test_who_only_looks_changes_nothing(invitation, outcome) -> None:
    Round.objects.update(outcome=outcome.value)
    opened = links(invitation)
    before = everything()
    for headers in SCANNERS:
        for link in opened:
            for method in ("get", "head"):
                assert getattr(Client(), method)(link, headers=headers).status_code < 500, link
    assert everything() == before
    assert mail.outbox == []


def test_who_sends_without_the_proof_of_the_page_changes_nothing_and_reads_what_to_do(invitation) -> None:
    sent_to = links(invitation)
    before = everything()
    for link in sent_to:
        for sent in (
            ANSWERS,
            {"List-Unsubscribe": "One-Click"},
            {**ANSWERS, "csrfmiddlewaretoken": "x" * 64},
        ):
            answer = Client(enforce_csrf_checks=True).post(link, sent, headers={"accept-language": "en"})
            assert answer.status_code == 403, link
            assert any(words in answer.content.decode() for words in WHAT_TO_DO), link
    assert everything() == before
    assert mail.outbox == []


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace", "options"])
def test_other_ways_of_asking_change_nothing(invitation, method) -> None:
    asked = links(invitation)
    before = everything()
    for link in asked:
        assert getattr(Client(enforce_csrf_checks=True), method)(link).status_code < 500, link
    assert everything() == before


def test_a_link_to_choose_a_password_is_not_used_up_by_looking(client) -> None:
    factories.superuser(email="ada@example.org", username="ada")
    Client().post("/admin/password_reset/", {"email": "ada@example.org"})
    (link,) = [line for line in mail.outbox[0].body.split() if "/password_reset/confirm/" in line]
    path = link.partition("://")[2].partition("/")[2]
    for _scan in range(3):
        assert Client().get(f"/{path}", follow=True).status_code == 200
        Client().head(f"/{path}")
    assert 'name="new_password1"' in client.get(f"/{path}", follow=True).content.decode()
