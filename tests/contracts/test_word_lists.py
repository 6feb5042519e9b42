"""The contract of /api/v1/glossary and /api/v1/topics."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.content.models import Topic
from tests import factories

pytestmark = pytest.mark.django_db
BOTH = ("/api/v1/glossary", "/api/v1/topics")


@pytest.fixture(autouse=True)
def _texts() -> None:
    """One Dutch text and its English translation, with a term and a topic that have both languages."""
    term = factories.glossary_term("TLV", "Een brief van het samenwerkingsverband.")
    dutch = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    factories.locale("en")
    Topic.objects.create(
        slug="rechten", name="Rights", locale=factories.locale("en"), translation_key=dutch.translation_key
    )
    Topic.objects.create(slug="ongebruikt", name="Niet gebruikt", locale=factories.locale())
    page = factories.article(body=factories.body("Vraag een TLV aan."))
    page.topics.set([dutch])
    page.save_revision()
    factories.publish_approved(page)
    factories.glossary_term("hoorrecht", "Niet in een gelezen tekst.")
    factories.glossary_term("TLV", "A letter.", language="en", key=term.translation_key)
    factories.publish_approved(factories.translation(page, "en", body=factories.body("Ask for a TLV.")))


def test_the_glossary_has_only_what_readers_read(client: Client) -> None:
    answer = client.get("/api/v1/glossary?language=nl")
    (term,) = answer.json()["results"]
    assert list(term) == ["id", "term", "explanation", "language", "direction"]
    assert (term["term"], term["language"], term["direction"]) == ("TLV", "nl", "ltr")
    assert answer["Content-Language"] == "nl"
    assert answer["Vary"] == "Accept-Encoding"


def test_topics_are_those_of_public_texts(client: Client) -> None:
    assert client.get("/api/v1/topics?language=nl").json() == {
        "requestedLanguage": "nl",
        "results": [{"slug": "rechten", "name": "Rechten", "language": "nl", "direction": "ltr"}],
    }


@pytest.mark.parametrize(
    ("query", "languages"),
    [
        ("language=en", ["en"]),
        ("language=tr", ["en"]),
        ("language=nl-x-simple", ["nl"]),
        ("language=tr&fallback=none", []),
        ("", ["nl"]),
    ],
)
def test_what_is_missing_falls_back_and_says_so(client: Client, query: str, languages: list[str]) -> None:
    for address in BOTH:
        answer = client.get(f"{address}?{query}")
        assert [row["language"] for row in answer.json()["results"]] == languages, address
        assert answer["Content-Language"] == (languages or ["tr"])[0]


def test_accept_language_decides_without_a_parameter(client: Client) -> None:
    for address in BOTH:
        answer = client.get(address, headers={"accept-language": "tr, en;q=0.5"})
        assert answer.json()["requestedLanguage"] == "tr"
        assert [row["language"] for row in answer.json()["results"]] == ["en"]
        assert answer["Vary"] == "Accept-Language, Accept-Encoding"


def test_one_query_and_an_etag(client: Client) -> None:
    for address in BOTH:
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(f"{address}?language=tr")
        assert len(queries) == 1
        again = client.get(f"{address}?language=tr", headers={"if-none-match": answer["ETag"]})
        assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "query",
    ["language=%00", "language=!!", "fallback=maybe", "q=school", "language=nl&language=en", "a" * 3000],
)
def test_a_wrong_question_is_a_problem(client: Client, query: str) -> None:
    for address in BOTH:
        answer = client.get(f"{address}?{query}")
        assert answer.status_code == 400
        assert answer.json()["errors"]


def test_nothing_is_there_before_anything_is_public(client: Client) -> None:
    from cms.content.models import ArticlePage  # noqa: PLC0415 - only here

    for page in ArticlePage.objects.all():
        page.unpublish()
    for address in BOTH:
        assert client.get(address).json()["results"] == []
