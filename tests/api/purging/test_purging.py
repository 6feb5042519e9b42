"""Caches hear of changes: published softly, withdrawn at once and once more, and until they take it."""

import json
from collections.abc import Iterator
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from api.models import CachePurge, Change
from api.purging import sending
from api.queries.positions import last_position
from cms.content.models import ArticlePage
from tests import factories
from tests.api.receiver import Receiver, receiver

# what follows a change is queued when its transaction is kept, so it has to be
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cdn(settings: Any) -> Iterator[Receiver]:
    with receiver() as found:
        headers = {"Authorization": "Bearer secret"}
        settings.CACHES_TO_PURGE = [{"name": "CDN", "kind": "http", "url": found.url, "headers": headers}]
        yield found


def public() -> ArticlePage:
    page = factories.article()
    factories.publish_approved(page)
    return page


def told(cache: Receiver) -> list[tuple[bool, set[str]]]:
    """Whether each order was a hard one, and its keys."""
    return [(not order["soft"], set(order["tags"])) for order in map(json.loads, bodies(cache))]


def bodies(cache: Receiver) -> list[bytes]:
    return [body for _headers, body in cache.received]


def later(**delta: float) -> None:
    """Time passes, and the job that comes back runs."""
    Change.objects.update(at=timezone.now() - timedelta(**delta))
    CachePurge.objects.exclude(next_attempt_at=None).update(next_attempt_at=timezone.now())
    call_command("purge_caches", verbosity=0)


def test_a_text_is_softened_when_it_is_published_and_gone_twice_when_it_is_withdrawn(cdn: Receiver) -> None:
    page = public()
    key = f"article-{page.translation_key}"
    assert (False, {key, "texts", "feed"}) in told(cdn)
    cdn.received.clear()
    page.unpublish()
    assert told(cdn) == [(True, {key, "texts", "feed", "files"})]
    headers, _body = cdn.received[0]
    assert headers["authorization"] == "Bearer secret"
    assert key in headers["surrogate-key"].split()
    later(seconds=5)
    assert len(cdn.received) == 1  # an answer may still be under way
    later(seconds=11)
    assert told(cdn)[1] == told(cdn)[0]
    later(seconds=20)
    assert len(cdn.received) == 2


def test_a_cache_that_refuses_is_told_again_and_people_read_since_when(cdn: Receiver) -> None:
    cdn.answers = [(503, {})] * 2
    page = public()
    row = CachePurge.objects.get()
    assert (row.detail, row.purged < last_position()) == ("It answered 503.", True)
    CachePurge.objects.update(failing_since=timezone.now() - timedelta(minutes=2))
    with pytest.raises(CommandError, match="CDN: It answered 503"):
        later(seconds=1)
    later(seconds=1)
    assert f"article-{page.translation_key}" in told(cdn)[-1][1]
    row.refresh_from_db()
    assert (row.purged, row.failing_since, row.detail, row.tried) == (last_position(), None, "", 0)


def test_a_cache_that_hangs_keeps_no_publication_up_and_no_other_cache(
    settings: Any, cdn: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "TIMEOUT", (0.2, 0.2))
    released = Event()
    with receiver() as hanging:
        hanging.take = lambda _headers, _body: 204 if released.wait(10) else 500
        settings.CACHES_TO_PURGE = [
            {"name": "Hangs", "kind": "http", "url": hanging.url},
            *settings.CACHES_TO_PURGE,
        ]
        page = public()
        released.set()
    assert CachePurge.objects.get(name="Hangs").detail == "It did not answer in time."
    assert f"article-{page.translation_key}" in told(cdn)[-1][1]


def test_no_address_and_no_credential_is_stored_or_logged(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.CACHES_TO_PURGE = [
        {"name": "Away", "kind": "http", "url": "http://user:secret@127.0.0.1:9/secret"}
    ]
    caplog.set_level("DEBUG")
    public()
    row = CachePurge.objects.get()
    assert row.detail == "It could not be reached."
    assert "secret" not in caplog.text


def test_without_caches_nothing_is_kept() -> None:
    public()
    assert not CachePurge.objects.exists()


def test_editors_read_on_their_home_page_that_a_cache_is_late(cdn: Receiver, admin_client: Client) -> None:
    cdn.answers = [(503, {})]
    public()
    assert "CDN" not in admin_client.get("/admin/").content.decode()
    CachePurge.objects.update(failing_since=timezone.now() - timedelta(minutes=2))
    page = admin_client.get("/admin/").content.decode()
    assert "CDN" in page
    assert cdn.url not in page


def test_a_supplement_that_is_withdrawn_is_gone_at_once_though_another_of_its_region_stays(
    cdn: Receiver,
) -> None:
    page = public()
    key = f"article-{page.translation_key}"
    first, second = (factories.supplement(page) for _time in range(2))
    for supplement in (first, second):
        factories.publish_approved(supplement)
    later(seconds=11)
    cdn.received.clear()
    first.unpublish()
    assert Change.objects.latest("sequence").type == Change.Type.PUBLISHED
    assert (True, {key, "texts", "feed", "files"}) in told(cdn)
    cdn.received.clear()
    later(seconds=11)
    assert (True, {key, "texts", "feed", "files"}) in told(cdn)
    cdn.received.clear()
    factories.publish_approved(second)
    assert not any(hard for hard, _keys in told(cdn))
