"""Who writes a word that there is not, is told which one may be meant, and never shown an empty list."""

import re
from typing import Any

import pytest
from django.test import Client

from api.v1.schemas.region_queries import POSTCODE
from cms.content.models import Topic
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def there(django_capture_on_commit_callbacks: Any) -> None:
    named = {"name": "Rechten en plichten", "former_slugs": ["oud"]}
    Topic.objects.create(slug="rechten", locale=factories.locale(), **named)
    with django_capture_on_commit_callbacks(execute=True):
        factories.region("PO2601", municipalities=["Utrecht", "Zeist"])


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("articles?sector=xx", "There are: po, po-vo, vo, mbo."),
        ("articles?sector=PO", "Was po"),
        (
            "articles?audience=ouders",
            "Was parents meant? There are: parents, children, youth, professionals.",
        ),
        ("articles?audience=parent", "Was parents meant?"),
        ("articles?include=bodies", "Was body meant?"),
        ("stories?fallback=no", "There are: default, none."),
        ("changes?kind=foo", "There are: article, story, region."),
        ("changes?kind=articles", "Was article meant?"),
        ("articles?topic=nope", "There are: rechten."),
        ("articles?topic=recht", "Was rechten meant? There are: rechten."),
        ("stories?topic=plichten", "There are: rechten."),
        ("regions?municipality=Utrcht", "Was Utrecht meant?"),
        ("schools?municipality=Ziest", "Was Zeist meant?"),
        ("schools?municipality=xyz", "Write its official name"),
        ("regions?language=dutch", "Was nl meant?"),
        ("regions?language=turks", "Was tr meant?"),
        ("regions?language=xx", "There are: nl, en, dse,"),
        ("regions?sector=mbo", "There are: po, vo."),
    ],
)
def test_it_is_said(client: Client, there: None, address: str, said: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert error["name"] == address.partition("?")[2].partition("=")[0]
    assert said in error["detail"]


@pytest.mark.parametrize(
    "address",
    ["articles?topic=rechten", "articles?topic=oud", "regions?municipality=utrecht",
     "schools?municipality=ZEIST", "regions/po2601", "regions/PO-2601", "regions/po%202601"],
)  # fmt: skip
def test_what_there_is_is_found(client: Client, there: None, address: str) -> None:
    assert client.get(f"/api/v1/{address}").status_code == 200


def test_a_region_in_the_path_is_the_same_as_its_official_code(client: Client, there: None) -> None:
    assert client.get("/api/v1/regions/po2601").content == client.get("/api/v1/regions/PO2601").content
    assert client.get("/api/v1/regions/po26011").status_code == 404


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("1012", 200), (" 1012 ab ", 200), ("NL-1012 AB", 200), ("1012-AB", 200), ("1012AB" + " " * 14, 200),
        (" 1000 AA             ", 400), ("1012AB" + " " * 15, 400), ("1012SA", 400), ("0012", 400),
    ],
)  # fmt: skip
def test_a_postcode_is_what_the_description_says(client: Client, written: str, status: int) -> None:
    assert client.get("/api/v1/regions", {"postcode": written}).status_code == status
    assert (re.search(POSTCODE, written) is not None and len(written) <= 20) is (status == 200)


def test_words_are_as_long_as_they_were_written(client: Client) -> None:
    assert client.get("/api/v1/articles", {"q": "school" + " " * 194}).status_code == 200
    assert client.get("/api/v1/articles", {"q": "school" + " " * 195}).status_code == 400
