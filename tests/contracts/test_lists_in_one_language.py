"""A list in the reader's language that has every article, each in the language that comes nearest."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.content.models import ArticlePage
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "/api/v1/articles"


@pytest.fixture
def pages() -> list[ArticlePage]:
    """Three articles: Dutch alone, Dutch with English, Dutch with English and plain Dutch."""
    made = [factories.article(title=title) for title in ("Een", "Twee", "Drie")]
    translations = [
        factories.translation(made[1], "en"),
        factories.translation(made[2], "en"),
        factories.translation(made[2], "nl-x-simple"),
    ]
    for page in (*made, *translations):
        factories.publish_approved(page)
    return made


@pytest.mark.parametrize(
    ("language", "languages"),
    [
        ("tr", ["nl", "en", "en"]),
        ("en-GB", ["nl", "en", "en"]),
        ("nl-x-simple", ["nl", "nl", "nl-x-simple"]),
        ("nl", ["nl", "nl", "nl"]),
    ],
)
def test_every_article_once_in_the_nearest_language(
    client: Client, pages: list[ArticlePage], language: str, languages: list[str]
) -> None:
    answer = client.get(f"{LIST}?language={language}&fallback=default")
    results = answer.json()["results"]
    assert [found["language"] for found in results] == languages
    assert {found["id"] for found in results} == {str(page.translation_key) for page in pages}
    assert {found["requestedLanguage"] for found in results} == {language.partition("-G")[0]}
    assert answer["Content-Language"] == ", ".join(dict.fromkeys(languages))
    one = client.get(f"{LIST}/{results[1]['id']}?language={language}").json()
    assert {name: value for name, value in one.items() if name != "body"} == results[1]


def test_without_fallback_it_is_that_language_alone(client: Client, pages: list[ArticlePage]) -> None:
    assert pages
    for query in ("language=en", "language=en&fallback=none"):
        assert [found["language"] for found in client.get(f"{LIST}?{query}").json()["results"]] == [
            "en",
            "en",
        ]
    assert client.get(f"{LIST}?language=tr").json()["results"] == []


def test_accept_language_decides_without_a_language(client: Client, pages: list[ArticlePage]) -> None:
    assert pages
    answer = client.get(f"{LIST}?fallback=default", headers={"accept-language": "tr"})
    assert [found["language"] for found in answer.json()["results"]] == ["nl", "en", "en"]
    assert answer["Vary"] == "Accept-Language, Accept-Encoding"
    dutch = client.get(f"{LIST}?fallback=default", headers={"accept-language": "nl"})
    assert dutch["ETag"] != answer["ETag"]


def test_it_has_pages_and_costs_one_query(client: Client, pages: list[ArticlePage]) -> None:
    found, address = [], f"{LIST}?language=tr&fallback=default&pageSize=1&audience=parents"
    while address:
        with CaptureQueriesContext(connection) as queries:
            page = client.get(address.replace("http://127.0.0.1:8000", "")).json()
        assert len(queries) == 1
        found += [result["id"] for result in page["results"]]
        address = page["next"]
    assert sorted(found) == sorted(str(page.translation_key) for page in pages)


def test_the_installation_says_what_comes_near(
    client: Client, pages: list[ArticlePage], settings: object
) -> None:
    from api.v1.http.languages import language_choice  # noqa: PLC0415 - its answers are kept, and must be forgotten

    assert pages
    language_choice.cache_clear()
    settings.LANGUAGE_FALLBACKS = {"tr": ["nl-x-simple", "nl"]}  # type: ignore[attr-defined]  # of the fixture
    try:
        results = client.get(f"{LIST}?language=tr&fallback=default").json()["results"]
        assert [found["language"] for found in results] == ["nl", "nl", "nl-x-simple"]
    finally:
        language_choice.cache_clear()
