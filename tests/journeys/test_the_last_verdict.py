"""What the last verdict costs: from the reader's yes to the text in the API, and the mails about it."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.core.files.storage import storages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.models import Document
from tests import factories
from workflows.actions.reading.cast_verdict import cast_verdict
from workflows.enums import Decision
from workflows.models import Invitation, OutcomeMail

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_panels")]
READERS = 3


@pytest.fixture
def last() -> Invitation:
    """The invitation of the last of two panels' readers, all of whom said yes."""
    kinds = ("parents", "youth")
    factories.workflow(*(factories.panel(kind, members=READERS, minimum_readers=READERS) for kind in kinds))
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    *others, last = Invitation.objects.filter(round__text__article=page.translation_key).order_by("pk")
    for invitation in others:
        factories.decide(invitation=invitation, decision=Decision.YES)
    return factories.take_part(last)


def test_it_takes_at_most_165_statements(
    last: Invitation, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[list]]
) -> None:
    """All are counted, those of Wagtail and those after the commit too; of savepoints there are few."""
    with CaptureQueriesContext(connection) as queries, django_capture_on_commit_callbacks(execute=True):
        cast_verdict(invitation=last, decision=Decision.YES)
    assert Document.objects.count() == 1
    assert OutcomeMail.objects.exclude(sent_at=None).count() == 2 * READERS
    statements = [query["sql"] for query in queries.captured_queries]
    savepoints = [sql for sql in statements if "SAVEPOINT" in sql]
    assert len(statements) <= 165, statements
    assert len(savepoints) <= 20, savepoints


@pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__")
def test_the_pictures_of_a_text_were_made_when_it_was_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publication reads and makes none: how long it takes does not depend on them (`make bench` measures)."""
    factories.workflow(factories.panel(members=1, minimum_readers=1))
    pictures = [factories.picture(factories.png(f"#0000{n:02x}", size=(24, 16))) for n in range(10)]
    page = factories.article(body=[*factories.body(), *map(factories.picture_block, pictures)])
    page.get_workflow().start(page, factories.superuser())
    reader = factories.take_part(Invitation.objects.get())

    def untouched(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a file was touched")

    for touch in ("open", "save", "delete"):
        monkeypatch.setattr(storages["frozen"], touch, untouched)
    cast_verdict(invitation=reader, decision=Decision.YES)
    answer = Client().get(f"/api/v1/articles/{page.translation_key}?language=nl")
    assert len([block for block in answer.json()["body"] if block["type"] == "image"]) == 10
