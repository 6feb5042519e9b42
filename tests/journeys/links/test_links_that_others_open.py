"""Mail scanners open every link, impatient thumbs press twice, and guessers guess: nothing changes by it."""

from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.test import Client

from tests import factories
from tests.factories.roles import KEEPING_PANELS
from tests.workflows.panel.urls import at, shown
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.erase_member import erase_member
from workflows.enums import Decision
from workflows.models import Invitation, OutcomeMail, Round, Verdict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_panels")]
HERE = ["summary"]
PARTS = {"mark": HERE, "mark_place": [*HERE, 0, 5], "remove": HERE, "question": ["own-words"]}
PAGES = ("welcome", "consent", "stop", "read", "verdict", "thanks", "closing", "public_text", *PARTS)
OWN_PAGES = ("", "bereiken/", "pauze/", "bewaard/", "bewaard/?bestand", "stoppen/")


def everything() -> dict[str, list[dict[str, Any]]]:
    return {
        model.__name__: list(model._default_manager.order_by("pk").values())
        for model in apps.get_app_config("workflows").get_models()
    }


@pytest.fixture
def invitation() -> Invitation:
    found = factories.reader(language="en")
    factories.decide(invitation=found, decision=Decision.YES)
    factories.mark(found, note="<script>alert(1)</script>")
    return found


@pytest.mark.parametrize("outcome", ["open", "not_approved"])
@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_a_scanner_changes_nothing(invitation, outcome, method) -> None:
    Round.objects.update(outcome=outcome)
    child = factories.member(factories.panel("youth"), age_band="12-15")
    consent = ask_parent(member=child, email="ouder@example.org", by=None)
    addresses = [at(page, invitation, *PARTS.get(page, [])) for page in PAGES]
    addresses += [f"/panel/mijn/{invitation.member.token}/{page}" for page in OWN_PAGES]
    addresses += [f"/panel/mijn/{child.token}/", f"/panel/ouder/{consent.token}/"]
    before = everything()
    for address in addresses:
        answer = getattr(Client(), method)(address)
        assert answer.status_code < 500, address
        if answer["Content-Type"].startswith("text/html"):
            assert "<script>alert" not in answer.content.decode()
    assert everything() == before
    assert mail.outbox == []


@pytest.mark.parametrize("page", ["kept", "delete", "edit"])
def test_a_manager_who_only_looks_changes_nothing(client, invitation, page) -> None:
    client.force_login(factories.with_role(*KEEPING_PANELS, pages=()))
    before = everything()
    assert client.get(f"/admin/panel_members/{page}/{invitation.member_id}/").status_code == 200
    assert everything() == before


def test_a_verdict_that_is_pressed_twice_counts_once_and_is_told_once(
    client, django_capture_on_commit_callbacks
) -> None:
    panel = factories.panel(language="en", minimum_readers=1, members=1)
    factories.workflow(panel, language="en")
    page = factories.article(language="en")
    page.get_workflow().start(page, factories.superuser())
    invitation = factories.take_part(Invitation.objects.get())
    with django_capture_on_commit_callbacks(execute=True):
        answers = [client.post(at("verdict", invitation), {"decision": "yes"}) for _press in range(3)]
    assert [answer.status_code for answer in answers] == [302, 302, 302]
    assert {answer["Location"] for answer in answers} == {at("thanks", invitation)}
    assert Verdict.objects.count() == 1
    assert Round.objects.get().yes == 1
    assert OutcomeMail.objects.count() == 1
    assert len([message for message in mail.outbox if message.to == [invitation.member.email]]) == 1


def test_back_from_the_thanks_to_another_answer_counts_once(client) -> None:
    invitation = factories.take_part(factories.reader(language="en"))
    for decision in ("no", "yes"):
        form = shown(client, at("verdict", invitation)) | {"decision": decision, "comment": "😀" * 10_000}
        client.post(at("verdict", invitation), form)
    assert Verdict.objects.get().decision == "yes"
    assert Verdict.objects.get().comment == "", "the words belonged to the other answer"


def test_who_is_erased_in_another_tab_meets_a_kind_page(client, invitation) -> None:
    own_page = f"/panel/mijn/{invitation.member.token}/"
    erase_member(member=invitation.member)
    for page in ("closing", "public_text", "thanks"):
        answer = client.get(at(page, invitation))
        assert answer.status_code == 410
        assert "This link does not work any more" in answer.content.decode()
    assert client.post(f"{own_page}pauze/", {"days": "30"}).status_code == 410
    assert client.post(f"{own_page}stoppen/").status_code == 410


def test_guesses_at_a_closing_page_are_counted(client, settings) -> None:
    settings.PANEL_GUESSES = 2
    statuses = [client.get(f"/panel/{'c' * 43}/resultaat/").status_code for _guess in range(4)]
    assert statuses == [404, 404, 429, 429]


@pytest.mark.parametrize("page", ["closing", "public_text"])
def test_the_pages_that_close_the_loop_are_private(client, invitation, page) -> None:
    Round.objects.update(outcome="not_approved")
    answer = client.get(at(page, invitation))
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert not answer.cookies
