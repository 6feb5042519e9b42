"""Nodes that share nothing but a database, asked over HTTP."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
import requests
from django.core.wsgi import get_wsgi_application
from django.db import transaction

from api.front.asker import Asker
from api.front.front import Front
from api.front.position import Watcher
from api.models import Document, FeedPosition
from api.queries.positions import last_position
from api.v1.http.endpoint import with_reconnect
from cms.content.models import ArticlePage
from tests import factories
from workflows.actions.approvals.withdraw_article import withdraw_article

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
SOON = 1.0  # second
VERSIONS = 12


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


@contextmanager
def node() -> Iterator[str]:
    """Serve in a thread with a front of its own, until the block ends; yield where."""
    asker = Asker(Watcher(last_position, 64_000_000))
    front = Front(get_wsgi_application(), asker, partial(with_reconnect, last_position))
    server = make_server("127.0.0.1", 0, front, handler_class=Quiet)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api/v1"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        asker.stop()


@pytest.fixture
def page() -> ArticlePage:
    page = factories.article()
    factories.publish_approved(page)
    page.refresh_from_db()
    return page


def test_a_withdrawn_text_is_gone_from_every_node_within_a_second(page: ArticlePage) -> None:
    with node() as one, node() as other:
        nodes = {address: requests.Session() for address in (one, other)}

        def ask(address: str) -> int:
            found = nodes[address].get(f"{address}/articles/{page.translation_key}", timeout=10)
            return found.status_code

        for address in nodes:
            assert [ask(address) for _time in range(4)] == [200] * 4
        withdraw_article(page=page, reason="Klopt niet meer.", by=factories.superuser())
        begun = time.monotonic()
        while any(ask(address) == 200 for address in nodes):
            assert time.monotonic() - begun < SOON
        for session in nodes.values():
            session.close()


def test_nothing_older_than_a_second_is_given_while_texts_change(page: ArticlePage) -> None:
    """Readers ask all the time; what they get is never older than what was in force a second before."""
    committed: list[float] = []
    answered: list[tuple[float, int]] = []
    done = threading.Event()

    def read(address: str) -> None:
        with requests.Session() as session:
            while not done.is_set():
                begun = time.monotonic()
                found = session.get(f"{address}/articles/{page.translation_key}", timeout=10).json()
                answered.append((begun, found["version"]))

    with node() as one, node() as other:
        readers = [threading.Thread(target=read, args=[address]) for address in (one, other, one)]
        for reader in readers:
            reader.start()
        for version in range(VERSIONS):
            change(version)
            committed.append(time.monotonic())
            time.sleep(0.2)
        time.sleep(SOON)
        done.set()
        for reader in readers:
            reader.join()
    assert len(answered) > VERSIONS
    for begun, version in answered:
        in_force = sum(moment < begun - SOON for moment in committed)  # so many versions, from 0 on
        assert version >= in_force - 1
    assert {version for _begun, version in answered[-3:]} == {VERSIONS - 1}


def change(version: int) -> None:
    """Store another form of the text, and move the feed, as every publication does: in one transaction."""
    with transaction.atomic():
        position = FeedPosition.objects.lock()
        document = Document.objects.get()
        document.full = b'{"version":%d,"requestedLanguage":"nl"}' % version
        document.etag = f"{version:032x}"
        document.save()
        position.last += 1
        position.save()
