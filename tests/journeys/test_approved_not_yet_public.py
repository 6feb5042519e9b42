"""What goes wrong after the last verdict costs no reader's verdict: the text waits, and says why."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import TaskState

from api.models import Document
from cms.media.models import FrozenFile
from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.publication.finish_publication import finish_publication
from workflows.enums import Decision, Outcome
from workflows.models import Approval, HeldPublication, Invitation, OutcomeMail, Round, Verdict
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.newsroom.stage import Stage, stage

# Wagtail leaves the file of a new rendition for Python to close
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("small_panels"),
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]
REFUSALS = {
    "sqlite": [
        "CREATE TRIGGER no_documents BEFORE INSERT ON api_document BEGIN SELECT RAISE(ABORT, 'full'); END"
    ],
    "postgresql": [
        "ALTER TABLE api_document ADD CONSTRAINT no_documents CHECK (version > 1000000) NOT VALID",
    ],
}
PERMISSIONS = {
    "sqlite": ["DROP TRIGGER no_documents"],
    "postgresql": ["ALTER TABLE api_document DROP CONSTRAINT no_documents"],
}


def run(statements: dict[str, list[str]]) -> None:
    """Change what the database itself accepts."""
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)


def read(**fields: Any) -> list[Invitation]:
    """The invitations of three readers of a new text."""
    factories.workflow(factories.panel(members=3, minimum_readers=3, language="nl"))
    page = factories.article(**fields)
    page.get_workflow().start(page, factories.superuser())
    return list(Invitation.objects.filter(round__text__article=page.translation_key).order_by("pk"))


def page_of(invitation: Invitation) -> Any:
    return article_of_text(invitation.round.text)


def decide_last(readers: list[Invitation], client: Client) -> Any:
    """All say yes, the last one on the page."""
    *others, last = readers
    for invitation in others:
        factories.decide(invitation=invitation, decision=Decision.YES)
    return client.post(at("verdict", factories.take_part(last)), {"decision": "yes"})


def check_kept(readers: list[Invitation]) -> HeldPublication:
    """Everything that people did is stored, and nothing of what failed."""
    assert Verdict.objects.count() == len(readers)
    assert Round.objects.get().outcome == Outcome.APPROVED
    held = HeldPublication.objects.get()
    assert held.approval == Approval.objects.get()
    page = page_of(readers[0])
    assert not page.live
    assert not Document.objects.exists()
    assert not OutcomeMail.objects.exists(), "nobody hears that it is public"
    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS
    assert stage(page) is Stage.HELD
    return held


def test_a_database_that_refuses_the_document_costs_no_verdict(client: Client) -> None:
    readers = read()
    run(REFUSALS)
    answer = decide_last(readers, client)
    assert (answer.status_code, answer.url) == (302, at("thanks", readers[-1]))
    held = check_kept(readers)
    assert "full" not in held.reason, "what the database said is for the server's log"

    desk = Client()
    desk.force_login(factories.superuser())
    for address in ("wagtailadmin_home", "validation:article", "wagtailadmin_pages:edit"):
        args = [] if address == "wagtailadmin_home" else [page_of(readers[0]).pk]
        shown = desk.get(reverse(address, args=args)).content.decode()
        assert held.reason in shown, address
    with pytest.raises(CommandError, match="1"):
        call_command("close_overdue_rounds", stdout=StringIO(), stderr=StringIO())

    run(PERMISSIONS)
    told = StringIO()
    call_command("close_overdue_rounds", stdout=told)
    assert readers[0].round.text.title in told.getvalue()
    assert page_of(readers[0]).live
    assert Document.objects.count() == 1
    assert OutcomeMail.objects.count() == len(readers)
    assert not HeldPublication.objects.exists()
    assert stage(page_of(readers[0])) is Stage.PUBLIC


def test_it_is_tried_again_at_once(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    readers = read()
    run(REFUSALS)
    with django_capture_on_commit_callbacks() as later:
        decide_last(readers, client)
        check_kept(readers)
    run(PERMISSIONS)
    for callback in later:
        callback()
    assert page_of(readers[0]).live
    assert not HeldPublication.objects.exists()


def test_a_frozen_file_that_is_gone_costs_no_verdict(client: Client) -> None:
    image = factories.picture()
    readers = read(body=[*factories.body(), factories.picture_block(image)])
    kept = FrozenFile.objects.get()
    storage = storages["frozen"]
    with storage.open(kept.path) as opened:
        content = opened.read()
    for path in (kept.path, kept.rendition_path):
        storage.delete(path)
    image.file.storage.delete(image.file.name)
    assert decide_last(readers, client).status_code == 302
    assert Verdict.objects.count() == len(readers)
    assert Approval.objects.count() == 1
    storage.save(kept.path, ContentFile(content))
    for held in HeldPublication.objects.all():
        assert finish_publication(held=held.pk)
    assert page_of(readers[0]).live


def test_a_date_that_passes_while_it_is_read_holds_the_text(client: Client, monkeypatch: Any) -> None:
    today = timezone.localdate()
    readers = read(valid_until=today)
    monkeypatch.setattr(timezone, "localdate", lambda *_args: today + timedelta(days=1))
    assert decide_last(readers, client).status_code == 302
    check_kept(readers)


def test_what_was_stopped_meanwhile_is_not_published(client: Client) -> None:
    readers = read()
    run(REFUSALS)
    decide_last(readers, client)
    held = HeldPublication.objects.get()
    page_of(readers[0]).current_workflow_state.cancel(user=factories.superuser())
    run(PERMISSIONS)
    assert stage(page_of(readers[0])) is Stage.DRAFT
    assert finish_publication(held=held.pk)
    assert not HeldPublication.objects.exists()
    assert not page_of(readers[0]).live


def test_readers_of_a_text_that_waits_hear_no_untruth(client: Client) -> None:
    readers = read()
    run(REFUSALS)
    decide_last(readers, client)
    shown = client.get(at("closing", readers[0])).content.decode()
    assert "Hij staat nog niet op de website." in shown
