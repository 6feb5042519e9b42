"""The contract of `q`: people find a text with their own words; what was not approved is never found."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.actions.documents.reconcile_document import reconcile_document
from api.models import SearchEntry, SearchVariant, SearchWord
from cms.content.models import ArticlePage, Topic
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "/api/v1/articles"


def publish(title: str, *texts: str, summary: str = "Kort.", **fields: Any) -> ArticlePage:
    page = factories.article(title=title, summary=summary, body=factories.body(*texts), **fields)
    factories.publish_approved(page)
    return page


def titles(client: Client, q: str, query: str = "") -> list[str]:
    return [found["title"] for found in client.get(f"{LIST}?q={quote(q)}{query}").json()["results"]]


@pytest.mark.parametrize(
    "q",
    [
        "toelaatbaarheidsverklaring",
        "TOELAATBAARHEIDSVERKLARINGEN",
        "toelaatbaarheid",
        "toelaatbaarheids verklaring",
        "toelatbaarheidsverklaring",
        "toelaatbaarhijdsverklaring",
        "verklaring krijgen",
        "hoe krijg ik een verklaring?",
        "scholen",
        "skool",
        "gesprekken",
        "kinderen",
    ],
)
def test_people_find_it_with_their_own_words(client: Client, q: str) -> None:
    text = "Uw kind krijgt op school een verklaring na een gesprek. Zo krijgt u haar."
    publish("De toelaatbaarheidsverklaring", text, "Over toelaatbaarheids en zo.")
    publish("Iets anders", "Over de bus.")
    assert titles(client, q) == ["De toelaatbaarheidsverklaring"]


@pytest.mark.parametrize(
    "q",
    ["xylofoon", "verklaring bus", "zzzzzzzz", "🙂", "*", '"', "^", "-", "' OR 1=1 --", "½", "⑴", "ﷺ", "x½y"],
)
def test_what_is_not_there_is_not_found(client: Client, q: str) -> None:
    publish("Een verklaring")
    publish("De bus")
    assert titles(client, q) == []


def test_the_title_counts_more_than_the_summary_and_that_more_than_the_text(client: Client) -> None:
    publish("Vierde", "Een keer vervoer.")
    publish("Derde", "Vervoer, vervoer en vervoer.")
    publish("Tweede", summary="Over vervoer.")
    publish("Vervoersregels")
    publish("Vervoer")
    assert titles(client, "vervoer") == ["Vervoer", "Vervoersregels", "Tweede", "Derde", "Vierde"]


def test_a_search_goes_together_with_all_filters(client: Client) -> None:
    dutch = publish("School", audience=["parents"], sectors=["po"], slug="een")
    publish("School twee", audience=["youth"], sectors=["vo"], slug="twee")
    factories.publish_approved(factories.translation(dutch, "en", title="School in English", slug="een"))
    assert titles(client, "school", "&audience=youth") == ["School twee"]
    assert titles(client, "school", "&language=en") == ["School in English"]
    assert titles(client, "school", "&language=tr&fallback=default") == ["School in English", "School twee"]
    assert titles(client, "school", "&slug=twee&sector=vo&updatedSince=2020-01-01T00:00:00Z") == [
        "School twee"
    ]
    Topic.objects.create(slug="leeg", name="Leeg", locale=factories.locale())
    assert titles(client, "school", "&topic=leeg") == []
    assert len(titles(client, "school")) == 3


def test_pages_follow_each_other_while_texts_are_published(client: Client) -> None:
    for number in range(5):
        publish(f"Vervoer {number}")
    found, address = [], f"{LIST}?q=vervoer&pageSize=2"
    while address:
        page = client.get(address.replace("http://127.0.0.1:8000", "")).json()
        found += [result["title"] for result in page["results"]]
        if len(found) == 2:
            publish("Iets met vervoer in de tekst", "Over vervoer.")
        address = page["next"]
    assert found == [*(f"Vervoer {number}" for number in range(5)), "Iets met vervoer in de tekst"]


def test_a_place_in_a_list_is_no_place_in_a_search(client: Client) -> None:
    for _number in range(2):
        publish("Vervoer")
    of_list = client.get(f"{LIST}?pageSize=1").json()["next"].partition("cursor=")[2]
    of_search = client.get(f"{LIST}?pageSize=1&q=vervoer").json()["next"].partition("cursor=")[2]
    for wrong in (f"{LIST}?q=vervoer&cursor={of_list}", f"{LIST}?cursor={of_search}"):
        answer = client.get(wrong)
        assert answer.status_code == 400
        assert [error["name"] for error in answer.json()["errors"]] == ["cursor"]


def test_only_what_is_public_is_found(client: Client) -> None:
    factories.article(title="Ongelezen xylofoon")
    page = publish("Goedgekeurde trombone")
    page.title = "Ongelezen xylofoon"
    page.save_revision()
    assert titles(client, "xylofoon") == []
    assert titles(client, "trombone") == ["Goedgekeurde trombone"]
    factories.publish_approved(page)
    assert titles(client, "trombone") == []
    assert titles(client, "xylofoon") == ["Ongelezen xylofoon"]
    page.unpublish()
    assert titles(client, "xylofoon") == []


def test_nothing_is_kept_of_what_is_gone() -> None:
    pages = [publish("Xylofoon"), publish("Xylofoon en trombone")]
    assert SearchWord.objects.get(word="xylofoon").documents == 2
    pages[0].unpublish()
    assert SearchWord.objects.get(word="xylofoon").documents == 1
    pages[1].delete()
    assert not SearchEntry.objects.exists()
    assert not SearchWord.objects.exists()
    assert not SearchVariant.objects.exists()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO api_searchindex(api_searchindex) VALUES ('integrity-check')")


def test_a_text_from_before_there_was_a_search_is_found_after_reconciling(client: Client) -> None:
    page = publish("Trombone")
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    assert titles(client, "trombone") == []
    reconcile_document(article=page.translation_key, language="nl")
    assert titles(client, "trombone") == ["Trombone"]


@pytest.mark.parametrize(
    "q",
    [
        *(
            "a" * 200,
            "é" * 200,
            "woord " * 33,
            "a\tb\nc",
            "%",
            "_",
            "%_%",
            "\\",
            "'",
            "''",
            "a'b",
            "d’accord",
        ),
        *(
            "AND",
            "OR NOT NEAR(a b)",
            '"*^',
            "title:school",
            "-school",
            "school*",
            "(school",
            "{school}",
            ":*",
        ),
        *(
            "school:A & !kind",
            "'school'",
            "\ue000nl",
            "\ue001",
            "\u200b",
            "\u0301",
            "İ",
            "ﬁets",
            "1e5",
            "2,5",
        ),
        *("مدرسة", "школа", "ቤት", "🙂 school", "<script>", "\ufeff", "a\u0000b"[:1], "%s %(a)s {0}"),
    ],
)
def test_whatever_somebody_types_is_answered(client: Client, q: str) -> None:
    publish("School", "مدرسة школа ቤት ﬁets d’accord 1e5")
    answer = client.get(f"{LIST}?q={quote(q)}&language=nl")
    assert answer.status_code == 200, answer.content
    assert isinstance(answer.json()["results"], list)


@pytest.mark.parametrize("q", ["", "   ", "a" * 201, "a\x00b", "\ud800"])
def test_what_cannot_be_searched_is_a_problem_that_names_q(client: Client, q: str) -> None:
    answer = client.get(f"{LIST}?q={quote(q, errors='surrogatepass')}")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


def test_a_search_costs_two_queries(client: Client) -> None:
    publish("School")
    for query in (
        "q=school",
        "q=skool+verklaring&language=nl&audience=parents",
        "q=school&language=tr&fallback=default",
    ):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{LIST}?{query}")
        assert len(queries) <= 2


def test_a_found_text_is_the_text_that_the_list_has(client: Client) -> None:
    publish("School")
    (found,) = client.get(f"{LIST}?q=school&include=body").json()["results"]
    (listed,) = client.get(f"{LIST}?include=body").json()["results"]
    assert json.dumps(found) == json.dumps(listed)
