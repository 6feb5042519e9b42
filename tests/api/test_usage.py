"""How often texts were read: one day at a time, and the last word counts."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from cms.feedback.models import DailyCount
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def articles() -> list[UUID]:
    pages = [factories.article() for _number in range(3)]
    for page in pages:
        factories.publish_approved(page)
    return [page.translation_key for page in pages]


def send(client: Client, key: str, day: Any, *counts: Any) -> Any:
    lines = [
        {"article": str(count[0]), "language": "nl", "reads": count[1]} if isinstance(count, tuple) else count
        for count in counts
    ]
    return client.post(
        "/api/v1/usage",
        {"day": str(day), "counts": lines},
        content_type="application/json",
        headers={"authorization": f"Bearer {key}"},
    )


def names(answer: Any) -> list[str]:
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert not DailyCount.objects.exists()
    return [error["name"] for error in answer.json()["errors"]]


def today() -> date:
    return timezone.localdate()


def test_the_same_day_again_takes_the_place_of_before(client: Client, articles: list[UUID]) -> None:
    here, there = factories.api_key(), factories.api_key("VO2709")
    first, second, third = articles
    yesterday = today() - timedelta(days=1)
    answer = send(client, here, today(), (first, 5), (second, 7))
    assert (answer.status_code, answer.content) == (202, b"")
    send(client, there, today(), (first, 100))
    send(client, here, yesterday, (first, 3))
    for _time in range(2):
        assert send(client, here, today(), (second, 8), (third, 1)).status_code == 202
    kept = {(row.day, row.region, row.article): row.reads for row in DailyCount.objects.all()}
    assert kept == {
        (today(), "PO2601", second): 8,
        (today(), "PO2601", third): 1,
        (today(), "VO2709", first): 100,
        (yesterday, "PO2601", first): 3,
    }
    assert send(client, here, today()).status_code == 202
    assert DailyCount.objects.filter(region="PO2601").count() == 1


def test_what_readers_said_on_that_day_stays(client: Client, articles: list[UUID]) -> None:
    key = factories.api_key()
    body = {"article": str(articles[0]), "language": "nl", "clear": "no"}
    headers = {"authorization": f"Bearer {key}"}
    client.post("/api/v1/feedback", body, content_type="application/json", headers=headers)
    for reads in (9, 4):
        send(client, key, today(), (articles[0], reads))
    assert (DailyCount.objects.get().no, DailyCount.objects.get().reads) == (1, 4)
    send(client, key, today())
    assert (DailyCount.objects.get().no, DailyCount.objects.get().reads) == (1, 0)


def test_every_wrong_line_is_named(client: Client, articles: list[UUID]) -> None:
    good = (articles[0], 1)
    wrong = [(articles[1], reads) for reads in (-1, 1.5, "3", True, None, 10**9)]
    extra = [{"article": "x", "language": "nl", "reads": 1}, {"language": "?"}, "line"]
    found = names(send(client, factories.api_key(), today(), good, *wrong, *extra))
    assert found == [
        *[f"counts[{place}].reads" for place in range(1, 7)],
        "counts[7].article",
        "counts[8].article",
        "counts[8].language",
        "counts[8].reads",
        "counts[9]",
    ]


def test_every_unknown_or_repeated_text_is_named(client: Client, articles: list[UUID]) -> None:
    first = articles[0]
    lines = [(first, 1), (uuid4(), 1), {"article": str(first), "language": "tr", "reads": 1}, (first, 2)]
    found = names(send(client, factories.api_key(), today() + timedelta(days=1), *lines))
    assert found == ["day", "counts[1].article", "counts[2].language", "counts[3].article"]


@pytest.mark.parametrize("days", [-1, 32, 10_000])
def test_a_day_to_come_or_long_ago_is_refused(client: Client, articles: list[UUID], days: int) -> None:
    day = today() - timedelta(days=days)
    assert names(send(client, factories.api_key(), day, (articles[0], 1))) == ["day"]


@pytest.mark.parametrize("days", [0, 31])
def test_the_first_and_the_last_day_that_will_do(client: Client, articles: list[UUID], days: int) -> None:
    day = today() - timedelta(days=days)
    assert send(client, factories.api_key(), day, (articles[0], 1)).status_code == 202


@pytest.mark.parametrize("day", ["gisteren", "2026-02-30", "", "2026-11-01T10:00:00Z", "0000-00-00"])
def test_what_is_no_day(client: Client, day: str) -> None:
    assert names(send(client, factories.api_key(), day)) == ["day"]


@pytest.mark.parametrize("counts", [None, {}, "x", 3])
def test_what_is_no_list(client: Client, counts: Any) -> None:
    body = {"day": str(today()), "counts": counts}
    headers = {"authorization": f"Bearer {factories.api_key()}"}
    answer = client.post("/api/v1/usage", body, content_type="application/json", headers=headers)
    assert names(answer) == ["counts"]


def test_five_hundred_lines_fit_and_more_do_not(client: Client) -> None:
    lines = [(uuid4(), 1) for _number in range(501)]
    key = factories.api_key()
    assert names(send(client, key, today(), *lines)) == ["counts"]
    assert len(names(send(client, key, today(), *lines[:500]))) == 500


def test_the_number_of_queries_is_that_of_one_line(
    client: Client, articles: list[UUID], django_assert_max_num_queries: Any
) -> None:
    key = factories.api_key()
    send(client, key, today(), (articles[0], 1))
    with django_assert_max_num_queries(12):
        send(client, key, today(), *[(article, 2) for article in articles])


def test_only_a_key_for_feedback_may(client: Client) -> None:
    assert send(client, "nobody's", today()).status_code == 401
    assert send(client, factories.api_key(scopes=["read", "webhooks"]), today()).status_code == 403
