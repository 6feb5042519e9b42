"""A language is understood in any form that people and programs write it in, and everywhere the same."""

import json
from typing import Any

import pytest
from django.test import Client

from api.v1.http.language_tags import exists, plain_tag
from api.v1.meant.languages import meant
from cms.content.models import ArticlePage
from tests import factories

pytestmark = pytest.mark.django_db
DUTCH = ["nl", "NL", "nl-NL", "nl_NL", "nl-be", "nld", "nl-NL-x-foo", "nl-x-foo", "nld-x-simpel"]


@pytest.fixture
def page() -> ArticlePage:
    made = factories.article()
    factories.publish_approved(made)
    factories.publish_approved(factories.translation(made, "en"))
    return made


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        *[(written, "nl") for written in DUTCH],
        *[(written, "nl-x-simple") for written in ("nl_X_Simple", "nl-NL-x-simple", " nl-x-simple ")],
        ("tr-TR", "tr"),
        ("eng", "en"),
        ("de-AT", "de-at"),
        ("de-AT-x-foo", "de-at"),
        ("ar-x-simple", "ar"),
        ("zh_Hant_TW", "zh-hant-tw"),
    ],
)
def test_a_tag_becomes_that_of_the_texts(written: str, tag: str) -> None:
    assert plain_tag(written) == tag
    assert exists(tag)


@pytest.mark.parametrize(
    ("written", "guess"), [("nederlands", "nl"), ("turks", "tr"), ("English", "en"), ("xx", "")]
)
def test_what_may_have_been_meant_is_said(written: str, guess: str) -> None:
    assert not exists(plain_tag(written))
    sentence = meant(written)
    assert guess in sentence.partition("?")[0].split() if guess else "meant" not in sentence
    assert "nl, nl-x-simple, en, " in sentence


@pytest.mark.parametrize("written", DUTCH)
def test_every_address_understands_it(client: Client, page: ArticlePage, written: str) -> None:
    def shown(address: str, **headers: str) -> Any:
        answer = client.get(f"/api/v1/{address}", headers=headers)
        assert answer.status_code == 200, answer.content
        return answer.json()

    one = f"articles/{page.translation_key}"
    for article in (
        shown(f"{one}?language={written}"),
        shown(f"{one}?language={written}&fallback=none"),
        shown(one, **{"accept-language": written}),
    ):
        assert (article["language"], article["requestedLanguage"]) == ("nl", "nl")
    for query in ("", "&fallback=default", "&q=zorgplicht"):
        results = shown(f"articles?language={written}{query}")["results"]
        assert [result["language"] for result in results] == ["nl"], query
    assert {line["language"] for line in shown(f"changes?language={written}")["results"]} == {"nl"}
    for words in ("glossary", "topics"):
        assert shown(f"{words}?language={written}")["requestedLanguage"] == "nl"


@pytest.mark.parametrize("written", DUTCH)
def test_a_webhook_understands_it(client: Client, written: str) -> None:
    body = {"url": "https://site.example/hook", "languages": [written]}
    answer = client.post(
        "/api/v1/webhooks",
        json.dumps(body),
        content_type="application/json",
        headers={"authorization": f"Bearer {factories.api_key()}"},
    )
    assert answer.json()["languages"] == ["nl"]


@pytest.mark.parametrize(
    "address",
    ["articles?language=xx", "articles?language=de", "changes?language=de", "stories?language=nederlands",
     "glossary?language=xx", "articles?language=nl-x-", "articles?language=nl-x-%40",
     "regions?language=xx", "articles?language=xx&fallback=default"],
)  # fmt: skip
def test_what_is_no_language_of_the_texts_is_refused(client: Client, address: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert error["name"] == "language"
    assert "nl" in error["detail"]


def test_a_reader_of_another_language_is_answered_in_one_that_comes_near(
    client: Client, page: ArticlePage
) -> None:
    article = client.get(f"/api/v1/articles/{page.translation_key}?language=de-AT").json()
    assert (article["language"], article["requestedLanguage"]) == ("en", "de-at")
