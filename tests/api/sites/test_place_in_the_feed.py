"""How far a site has read is known from the feed itself, once a minute at most; no read fails for it."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from api.models import SiteFeed
from api.queries.positions import reads_a_copy
from api.v1.endpoints.sites import end_of_feed
from api.v1.endpoints.sites import place as place_module
from api.v1.endpoints.sites.end_of_feed import check_is_reached
from api.v1.http.cursors import write_cursor
from api.v1.http.problems import InvalidParameters, Refused
from api.v1.schemas.queries import CHANGES
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_noted() -> None:
    """As another process would see it: what this one noted is forgotten."""
    place_module.noted.clear()


def read(client: Client, key: str = "", **query: str) -> str:
    headers = {"authorization": f"Bearer {key}"} if key else {}
    answer = client.get("/api/v1/changes", query, headers=headers)
    assert answer.status_code == 200
    return str(answer.json()["next"])


def places() -> list[tuple[str, str, str, int]]:
    return list(SiteFeed.objects.order_by("pk").values_list("language", "kind", "region", "place"))


@pytest.fixture
def line() -> int:
    factories.publish_approved(factories.article())
    return 1


def test_its_since_is_its_place(client: Client, line: int) -> None:
    key = factories.api_key()
    following = read(client, key)
    assert places() == []  # it starts from nothing: that says nothing of what it has
    read(client, key, since=following)
    assert places() == [("", "", "", line)]


def test_who_sends_no_key_leaves_no_trace(client: Client, line: int) -> None:
    read(client, since=read(client))
    assert places() == []


def test_each_feed_has_its_place_and_another_regions_has_none(client: Client, line: int) -> None:
    key = factories.api_key()
    factories.region("VO2709")
    for query in ({}, {"language": "nl"}, {"kind": "article", "region": "PO2601"}, {"region": "VO2709"}):
        read(client, key, since=read(client, **query), **query)
    assert places() == [("", "", "", 1), ("nl", "", "", 1), ("", "article", "PO2601", 1)]


def test_a_key_without_a_region_has_national_feeds_alone(client: Client, line: int) -> None:
    key = factories.api_key(None)
    factories.region("PO2601")
    for query in ({"region": "PO2601"}, {}):
        read(client, key, since=read(client, **query), **query)
    assert places() == [("", "", "", 1)]


def test_it_is_written_once_a_minute_by_all_processes_together(
    client: Client, line: int, django_assert_num_queries: Any
) -> None:
    key, first = factories.api_key(), read(client)
    read(client, key, since=first)
    factories.publish_approved(factories.article())
    second = read(client, since=first)
    with django_assert_num_queries(
        2
    ):  # the lines, of which there are none, and whether there is such a place
        read(client, key, since=second)
    place_module.noted.clear()
    read(client, key, since=second)
    assert places() == [("", "", "", 1)]
    SiteFeed.objects.update(at=timezone.now() - timedelta(seconds=61))
    place_module.noted.clear()
    read(client, key, since=second)
    assert places()[0][-1] > 1


def test_a_site_has_no_more_feeds_than_it_can_have(
    client: Client, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.actions.sites.note_place.MAX_FEEDS", 2)
    key = factories.api_key()
    for language in ("nl", "en", "ar"):
        read(client, key, since=read(client, language=language), language=language)
    assert [place[0] for place in places()] == ["nl", "en"]


def test_a_read_never_fails_for_it(
    client: Client, line: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(**_named: object) -> None:
        raise DatabaseError("this database is for reading alone")

    key, following = factories.api_key(), read(client)
    monkeypatch.setattr(place_module, "note_place", fails)
    assert read(client, key, since=following)
    assert "place of a site" in caplog.text
    assert key not in caplog.text


def test_a_place_beyond_the_end_of_the_feed_is_refused_and_not_noted(client: Client, line: int) -> None:
    key = factories.api_key()
    for beyond in (line + 1, 10**9):
        for query in ({}, {"language": "nl"}):
            since = write_cursor(CHANGES, beyond, query)
            headers = {"authorization": f"Bearer {key}"}
            answer = client.get("/api/v1/changes", {**query, "since": since}, headers=headers)
            (error,) = answer.json()["errors"]
            assert (answer.status_code, error["name"]) == (400, "since")
            assert "beginning" in error["detail"]
    assert places() == []
    read(client, key, since=write_cursor(CHANGES, line, {}))


@pytest.mark.parametrize(("copy", "status"), [(False, 400), (True, 503)])
def test_a_node_whose_database_follows_another_one_asks_to_be_asked_again(
    line: int, monkeypatch: pytest.MonkeyPatch, copy: bool, status: int
) -> None:
    monkeypatch.setattr(end_of_feed, "reads_a_copy", lambda: copy)  # which only a second server can be
    check_is_reached(line, "query", "since", "")
    with pytest.raises((Refused, InvalidParameters)) as refused:
        check_is_reached(line + 1, "query", "since", "")
    assert refused.value.status_code == status
    assert getattr(refused.value, "headers", {}) == ({"Retry-After": "1"} if copy else {})


def test_the_database_of_the_tests_follows_no_other() -> None:
    assert reads_a_copy() is False
