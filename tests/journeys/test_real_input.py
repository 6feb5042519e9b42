"""Real texts, the whole way: loaded, submitted, checked, read by two panels, published, in list and feed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cms.content.models import ArticlePage
from cms.users.models import User
from tests import factories
from tests.field_data import FOLDER, needs
from workflows.models import Panel

FILE = FOLDER / "articles.jsonl"
REAL = ["bwbr0003420-art-40", "seed000-eisen", "ivrk-art-12-nl", "ivrk-art-12-en", "seed000-ervaring-3"]
OWN = [
    {
        "id": f"eigen-{language}",
        "type": "artikel",
        "title": title,
        "lang": language,
        "audience": ["ouder"],
        "body_format": "markdown",
        "body": body,
        "source_url": "https://example.org/steunpunt",
        "date": "2026-11-01",
    }
    for language, title, body in [
        (
            "nl",
            "Wat doet het steunpunt?",
            "Het steunpunt denkt met u mee.\n\n1. Bel ons.\n2. Vertel wat er is.",
        ),
        ("en", "What does it do?", "The support point thinks along with you.\n\n- Call us.\n- Tell us more."),
    ]
]

pytestmark = pytest.mark.django_db
OnCommit = Any


def signed_in(*roles: str) -> tuple[Client, User]:
    user = factories.editor()
    user.groups.set(Group.objects.filter(name__in=roles))
    client = Client()
    client.force_login(user)
    return client, user


def read_and_say_yes(message: Any) -> None:
    """A reader without an account opens the link in the mail, reads and decides."""
    link = re.search(r"(/panel/\S+)", message.body)[1]
    reader = Client()
    assert reader.get(link).status_code == 200
    reader.post(link)
    reader.post(f"{link}meedoen/", {"agree": "yes"})
    assert reader.get(f"{link}lezen/").status_code == 200
    reader.post(f"{link}oordeel/", {"decision": "yes"})
    assert reader.get(f"{link}bedankt/").status_code == 200


def the_whole_way(file: Path, chosen: list[str], on_commit: OnCommit) -> None:
    call_command("prepare_installation", verbosity=0)
    for panel in Panel.objects.all():
        for _ in range(5):
            factories.member(panel)
    call_command("import_articles", str(file), verbosity=0)
    pages = [ArticlePage.objects.get(import_id=chosen_id) for chosen_id in chosen]
    _client, editor = signed_in("Redactie")
    chief, _user = signed_in("Redactie", "Eindredactie")
    site = Client()
    assert site.get("/api/v1/articles").json()["results"] == []

    for page in pages:
        page.get_workflow().start(page, editor)
        mail.outbox.clear()
        with on_commit(execute=True):
            check = page.current_workflow_task_state
            action = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", check.pk])
            assert chief.post(action, {"comment": ""}).status_code == 302
        mails = [message for message in mail.outbox if message.to[0].startswith("lezer-")]
        assert len(mails) == (10 if page.locale.language_code == "nl" else 5)
        for message in mails:
            read_and_say_yes(message)

    served = site.get("/api/v1/articles?include=body&pageSize=100").json()["results"]
    assert {(found["id"], found["language"]) for found in served} == {
        (str(page.translation_key), page.locale.language_code) for page in pages
    }
    for found in served:
        assert found["validation"]["status"] == "approved"
        assert found["body"]
    lines = site.get("/api/v1/changes").json()["results"]
    newest = {(line["id"], line["language"]): line["etag"] for line in lines}
    for found in served:
        one = site.get(f"/api/v1/articles/{found['id']}?language={found['language']}&fallback=none")
        assert one["ETag"] == f'"{newest[(found["id"], found["language"])]}"'


def test_made_up_records(tmp_path: Path, django_capture_on_commit_callbacks: OnCommit) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in OWN))
    the_whole_way(file, [record["id"] for record in OWN], django_capture_on_commit_callbacks)


@needs("articles.jsonl")
def test_the_real_file(django_capture_on_commit_callbacks: OnCommit) -> None:
    the_whole_way(FILE, REAL, django_capture_on_commit_callbacks)
