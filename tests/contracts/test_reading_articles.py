"""The contract of /api/v1/articles and /api/v1/articles/{id}, line by line."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.models import Document
from cms.content.models import ArticlePage, Topic
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "/api/v1/articles"


@pytest.fixture
def page() -> ArticlePage:
    made = factories.article()
    factories.publish_approved(made)
    return made


def one(page: ArticlePage, query: str = "") -> str:
    return f"{LIST}/{page.translation_key}{query}"


def titles(client: Client, query: str) -> list[str]:
    return [found["title"] for found in client.get(f"{LIST}?{query}").json()["results"]]


def test_an_article_is_answered_with_the_stored_bytes(client: Client, page: ArticlePage) -> None:
    answer = client.get(one(page, "?language=nl"))
    document = Document.objects.get()
    assert answer.content == bytes(document.full)
    assert answer["ETag"] == f'"{document.etag}"'
    assert answer["Content-Language"] == "nl"
    assert answer["Content-Type"] == "application/json"
    assert answer["Vary"] == "Accept-Encoding"


def test_another_language_falls_back_and_says_so(client: Client, page: ArticlePage) -> None:
    answer = client.get(one(page, "?language=tr"))
    assert answer["Content-Language"] == "nl"
    assert (answer.json()["language"], answer.json()["requestedLanguage"]) == ("nl", "tr")
    direct = client.get(one(page, "?language=nl"))
    assert answer["ETag"] != direct["ETag"]
    assert {**answer.json(), "requestedLanguage": "nl"} == direct.json()


def test_a_text_that_imitates_the_field_is_left_alone(client: Client) -> None:
    page = factories.article(title='"requestedLanguage":"nl"')
    factories.publish_approved(page)
    shown = client.get(one(page, "?language=tr")).json()
    assert (shown["title"], shown["requestedLanguage"]) == ('"requestedLanguage":"nl"', "tr")


def test_the_nearest_language_wins(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(factories.translation(page, "en"))
    assert client.get(one(page, "?language=tr")).json()["language"] == "en"
    assert client.get(one(page, "?language=nl-x-simple")).json()["language"] == "nl"
    assert client.get(one(page, "?language=EN-gb")).json()["language"] == "en"


def test_accept_language_decides_without_a_parameter(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(factories.translation(page, "en"))
    answer = client.get(one(page), headers={"accept-language": "en-GB,en;q=0.8"})
    assert answer.json()["language"] == "en"
    assert answer["Vary"] == "Accept-Language, Accept-Encoding"


def test_without_fallback_a_missing_language_is_not_found(client: Client, page: ArticlePage) -> None:
    assert client.get(one(page, "?language=en&fallback=none")).status_code == 404


@pytest.mark.parametrize("path", ["", "?language=nl", "?language=tr&fallback=none", "?language=tr"])
def test_an_article_costs_one_query(client: Client, page: ArticlePage, path: str) -> None:
    # where there is none, one more tells whether there ever was
    for address, most in ((one(page, path), 2 if "none" in path else 1), (f"{LIST}/{uuid4()}{path}", 2)):
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        assert len(queries) <= most


@pytest.mark.parametrize("query", ["", "include=body&pageSize=2", "audience=parents&sector=po&language=nl"])
def test_a_list_costs_one_query(client: Client, page: ArticlePage, query: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        client.get(f"{LIST}?{query}")
    assert len(queries) == 1


def test_a_list_has_all_languages_and_leaves_the_body_out(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(factories.translation(page, "en"))
    results = client.get(LIST).json()["results"]
    assert [found["language"] for found in results] == ["nl", "en"]
    assert all("body" not in found for found in results)


def test_a_list_with_bodies_has_what_the_article_has(client: Client, page: ArticlePage) -> None:
    found = client.get(f"{LIST}?include=body").json()["results"]
    assert found == [client.get(one(page, "?language=nl")).json()]


def test_filters(client: Client) -> None:
    topic = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    first = factories.article(title="Een", slug="een", audience=["parents", "youth"], sectors=["po"])
    second = factories.article(title="Twee", slug="twee", audience=["youth"], sectors=["vo"])
    first.topics.set([topic])
    first.save_revision()
    for page in (first, second, factories.translation(first, "en", title="One", slug="one")):
        factories.publish_approved(page)
    assert titles(client, "language=nl") == ["Een", "Twee"]
    assert titles(client, "language=EN") == ["One"]
    assert titles(client, "language=tr") == []
    assert titles(client, "slug=twee") == ["Twee"]
    assert titles(client, "audience=youth") == ["Een", "Twee"]
    assert titles(client, "audience=youth&sector=vo") == ["Twee"]
    assert titles(client, "topic=rechten") == ["Een"]
    Topic.objects.create(slug="leeg", name="Leeg", locale=factories.locale())
    assert titles(client, "topic=leeg") == []


def test_updated_since_takes_any_offset(client: Client, page: ArticlePage) -> None:
    assert titles(client, "updatedSince=2020-01-01T00:00:00Z") == [page.title]
    assert titles(client, "updatedSince=2020-01-01T00:00:00+05:30") == [page.title]
    assert titles(client, "updatedSince=2100-01-01T00:00:00-01:00") == []


def test_following_next_gives_every_text_once(client: Client) -> None:
    for number in range(5):
        factories.publish_approved(factories.article(title=f"Tekst {number}"))
    found, address, pages = [], f"{LIST}?pageSize=2&language=nl", 0
    while address:
        answer = client.get(address).json()
        found += [result["title"] for result in answer["results"]]
        address, pages = answer["next"], pages + 1
    assert found == [f"Tekst {number}" for number in range(5)]
    assert pages == 3


def test_next_keeps_the_filters_and_is_a_whole_address(client: Client, settings: Any) -> None:
    settings.PUBLIC_URL = "https://teksten.example.org"
    for _number in range(2):
        factories.publish_approved(factories.article())
    following = client.get(f"{LIST}?pageSize=1&include=body").json()["next"]
    assert following.startswith("https://teksten.example.org/api/v1/articles?pageSize=1&include=body&cursor=")


def test_a_list_has_an_etag_of_its_own(client: Client, page: ArticlePage) -> None:
    brief, bodies = client.get(LIST), client.get(f"{LIST}?include=body")
    assert brief["ETag"] != bodies["ETag"]
    assert client.get(LIST)["ETag"] == brief["ETag"]
    page.title = "Anders"
    page.save_revision()
    factories.publish_approved(page)
    assert client.get(LIST)["ETag"] != brief["ETag"]


def test_a_text_is_json_as_it_was_written(client: Client) -> None:
    page = factories.article(title='Œuvre "à" </script> \u2028 🙂')
    factories.publish_approved(page)
    assert json.loads(client.get(one(page)).content)["title"] == page.title
