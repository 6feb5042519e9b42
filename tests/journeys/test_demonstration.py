"""The demonstration is loaded through the real actions, once."""

from io import StringIO

import pytest
from django.test import Client, override_settings

from cms.content.models import ArticlePage
from cms.demo.management.commands.load_demonstration import Command
from workflows.models import Approval, Invitation, Round

pytestmark = pytest.mark.django_db


def load() -> str:
    said = StringIO()
    Command(stdout=said).handle()
    return said.getvalue()


def test_it_is_loaded_once_and_kept() -> None:
    load()
    live = ArticlePage.objects.live()
    assert live.filter(locale__language_code="nl").count() >= 10
    assert live.filter(locale__language_code="nl-x-simple").count() >= 5
    assert live.filter(locale__language_code="en").count() >= 4
    assert Approval.objects.count() == live.count()
    assert {found.text.title for found in Round.objects.open()} == {
        "Niet eens met de school: wat kan ik doen?"
    }
    sent_back = ArticlePage.objects.get(slug="wie-beslist-mee")
    assert sent_back.current_workflow_state.status == "needs_changes"
    assert Invitation.objects.filter(
        round__text__article=sent_back.translation_key, remarks__isnull=False
    ).exists()

    hoorrecht = live.get(slug="hoorrecht", locale__language_code="nl")
    served = Client().get(f"/api/v1/articles/{hoorrecht.translation_key}").json()
    assert served["availableLanguages"] == ["nl", "nl-x-simple", "en"]
    assert served["validation"]["readability"] == {"level": 1, "label": "heel makkelijk (A2–B1)"}

    sent_back.title = "Wie beslist mee?"
    sent_back.save_revision()
    said = load()
    assert "was there already" in said
    assert sent_back.get_latest_revision_as_object().title == "Wie beslist mee?"


@override_settings(ROOT_URLCONF="cms.demo.urls")
def test_its_start_page_lists_accounts_and_open_invitations(client: Client) -> None:
    load()
    page = client.get("/").content.decode()
    for account in ("redacteur", "eindredacteur", "beheer"):
        assert account in page
    waiting = Invitation.objects.filter(round__outcome="open")
    assert waiting.count() > 0
    for invitation in waiting:
        assert invitation.token in page
