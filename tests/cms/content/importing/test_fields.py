"""Which field of a record goes where."""

from datetime import date

import pytest
from django.test import Client

from cms.content.importing.summary import cut_to_length
from tests import factories
from tests.cms.content.importing.records import body_of, load, record, stored

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tree() -> None:
    factories.article_index("nl")


def test_the_words_for_the_audience() -> None:
    load(record(audience=["professional", "kind", "jongere", "ouder", "ouder"]))
    assert stored().audience == ["parents", "children", "youth", "professionals"]


def test_a_source_with_its_address_and_date() -> None:
    load(record(source_url="https://example.org/wet", date="2021-10-01"))
    (source,) = stored().sources
    assert dict(source.value) == {
        "title": "Mijn kind zit thuis",
        "publisher": "",
        "url": "https://example.org/wet",
        "consulted_on": date(2021, 10, 1),
        "licence": "",
        "status": "",
    }


def test_a_law_that_is_no_longer_in_force_arrives_as_one(client: Client) -> None:
    status = "historisch: tekst geldig op 2015-01-05;\nNIET de huidige wet"
    load(record(source_url="https://example.org/wet", license="Publiek domein", status=status))
    page = stored()
    (source,) = page.sources
    assert source.value["licence"] == "Publiek domein"
    assert source.value["status"] == status.replace("\n", " ")
    factories.publish_approved(page)
    (shown,) = client.get(f"/api/v1/articles/{page.translation_key}").json()["sources"]
    assert (shown["licence"], shown["status"]) == ("Publiek domein", status.replace("\n", " "))


def test_a_licence_or_a_status_alone_is_kept_too() -> None:
    load(record(id="a", license="CC0"), record(id="b", status="historisch"))
    assert stored("a").sources[0].value["licence"] == "CC0"
    assert stored("b").sources[0].value["status"] == "historisch"


def test_a_status_that_does_not_fit_is_said() -> None:
    (outcome,) = load(record(status="x" * 401))
    assert "status" in str(outcome)
    (outcome,) = load(record(license=["CC0"]))
    assert "license" in str(outcome)


def test_what_is_no_web_address_is_left_out_of_the_source() -> None:
    load(record(source_url="seed:12.txt", date="2021-10-01"), record(id="b", source_url="seed:12.txt"))
    assert stored().sources[0].value["url"] == ""
    assert not stored("b").sources


def test_the_summary_comes_from_the_record_or_from_the_first_text() -> None:
    load(
        record(id="a", summary="Kort\ngezegd."),
        record(id="b", body="# Kop\n\nEerste *zin*.\n\nTweede."),
        record(id="c", body="1. Bel.\n2. Mail."),
        record(id="d", body="> Fijn.\n>\n> Echt."),
        record(id="e", body="# Alleen een kop"),
    )
    assert [stored(name).summary for name in "abcde"] == [
        "Kort gezegd.",
        "Eerste zin.",
        "Bel. Mail.",
        "Fijn. Echt.",
        "Alleen een kop",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een zin. Nog een.", "Een zin."),
        ("Een lange zin, zonder einde", "Een lange…"),
        ("Eenlangwoordzondereinde", "Eenlangwoordz…"),
        ("Precies goed.", "Precies goed."),
    ],
)
def test_a_long_text_is_cut_where_it_hurts_least(text: str, expected: str) -> None:
    assert cut_to_length(text, longest=14) == expected


def test_an_experience_is_told_by_somebody_of_its_audience() -> None:
    factories.article_index("en")
    load(record(id="a", lang="en", body="> Nice.", audience=["jongere", "professional"]))
    assert body_of("a") == [("quote", {"text": "Nice.", "person": "A young person"})]
