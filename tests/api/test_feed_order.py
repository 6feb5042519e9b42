"""The numbers of the feed rise in the order of commit, whoever writes at the same time."""

import random
import threading
import time
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection, transaction

from api.actions.documents.publish_document import publish_document
from api.actions.documents.record_changes import record_changes
from api.models import Change, Document, FeedPosition
from api.queries.changes import changes_after
from tests import factories

WRITERS, EACH = 5, 8


def write_one() -> None:
    """What every action does: take a number, take some time, commit."""
    with transaction.atomic():
        position = FeedPosition.objects.lock()
        text = Document(article=uuid4(), language="nl", version=1, etag=uuid4().hex)
        record_changes(position=position, documents=[text], type=Change.Type.PUBLISHED)
        time.sleep(random.uniform(0, 0.01))
        if random.random() < 0.2:
            transaction.set_rollback(True)


def in_threads(*works: Callable[[], None]) -> list[BaseException]:
    """Run each in a thread with a connection of its own; return what they raised."""
    raised: list[BaseException] = []

    def run(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - the test looks at whatever it was
            raised.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_reader_misses_nothing_while_writers_commit_in_any_order() -> None:
    written = threading.Event()
    seen: list[int] = []

    def write() -> None:
        for _number in range(EACH):
            time.sleep(random.uniform(0, 0.01))
            write_one()

    def read() -> None:
        while True:
            last_look = written.is_set()
            found = changes_after(seen[-1] if seen else 0, limit=3)
            seen.extend(line.sequence for line in found)
            if last_look and not found:
                return

    reader = threading.Thread(target=lambda: raised_by_reader.extend(in_threads(read)))
    raised_by_reader: list[BaseException] = []
    reader.start()
    raised = in_threads(*[write] * WRITERS)
    written.set()
    reader.join()
    assert raised == raised_by_reader == []
    committed = list(Change.objects.values_list("sequence", flat=True))
    assert seen == committed
    # nothing that was undone took a number: the feed has no gaps
    assert committed == list(range(1, len(committed) + 1))


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_later_number_is_never_visible_before_an_earlier_one() -> None:
    first_has_number, second_started = threading.Event(), threading.Event()
    order: list[str] = []

    def slow() -> None:
        with transaction.atomic():
            FeedPosition.objects.lock()
            first_has_number.set()
            assert second_started.wait(5)
            time.sleep(0.2)
            order.append("first commits")

    def quick() -> None:
        assert first_has_number.wait(5)
        second_started.set()
        with transaction.atomic():
            FeedPosition.objects.lock()
            order.append("second has its number")

    assert in_threads(slow, quick) == []
    assert order == ["first commits", "second has its number"]


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_the_first_two_writers_ever_share_one_position() -> None:
    FeedPosition.objects.all().delete()
    assert in_threads(write_one, write_one, write_one, write_one) == []
    assert FeedPosition.objects.count() == 1


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_the_same_publication_twice_at_once_gives_one_line() -> None:
    page = factories.article()
    factories.approve(page)
    page.live = True
    page.save()
    assert in_threads(*[lambda: publish_document(page=page)] * 4) == []
    assert Change.objects.count() == 1
    assert Document.objects.get().version == 1


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_languages_of_one_article_at_once_know_of_each_other() -> None:
    page = factories.article()
    english = factories.translation(page, "en")
    for text in (page, english):
        factories.approve(text)
        text.live = True
        text.save()
    works = [lambda text=text: publish_document(page=text) for text in (page, english)]
    assert in_threads(*works) == []
    for document in Document.objects.all():
        assert b'"availableLanguages":["nl","en"]' in bytes(document.full)
        assert Change.objects.filter(language=document.language).latest("sequence").etag == document.etag
