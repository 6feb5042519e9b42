"""A text, and the same with signs that nobody sees or with look-alikes, are one text to who looks for it."""

import json
from urllib.parse import quote

import pytest
from django.test import Client

from cms.content.meaning.passages import passages
from cms.content.meaning.snapshot import article_snapshot
from cms.text import plain
from tests import factories

pytestmark = pytest.mark.django_db

WRITTEN = [
    "zorgplicht",
    "zorg\u00adplicht",
    "zorg\u200bplicht",
    "zorg\u2060plicht",
    "\ufeffzorgplicht",
    "\u202azorgplicht\u202c",
    "z\u200do\u200dr\u200dgplicht",
    "ＺＯＲＧＰＬＩＣＨＴ",
    "𝗓𝗈𝗋𝗀plicht",
]
BOTH_WAYS = [*((one, WRITTEN[0]) for one in WRITTEN), *((WRITTEN[0], one) for one in WRITTEN[1:])]
PAIRS = [
    ("tlv-aanvraag", "tlv\u2011aanvraag"),
    ("foto's", "foto\u02bcs"),
    ("foto’s", "foto`s"),
    ("één", "e\u0301e\u0301n"),
    ("financiën", "ﬁnancie\u0308n"),
    ("ijsje", "ĳsje"),
    ("06 12", "06\u00a012"),
    ("٠٦", "06"),
]


def found(client: Client, q: str, language: str = "nl") -> list[str]:
    answer = client.get(f"/api/v1/articles?language={language}&q={quote(q)}")
    return [article["title"] for article in answer.json()["results"]]


@pytest.mark.parametrize(("written", "asked"), BOTH_WAYS, ids=ascii)
def test_a_word_is_found_however_it_is_written_and_asked(client: Client, written: str, asked: str) -> None:
    factories.publish_approved(factories.article(title="Plicht", body=factories.body(f"Over de {written}.")))
    factories.publish_approved(factories.article(title="Anders", body=factories.body("Over de bus.")))
    assert found(client, asked) == ["Plicht"]


@pytest.mark.parametrize(
    ("written", "asked"), [*PAIRS, *[(asked, written) for written, asked in PAIRS]], ids=ascii
)
def test_look_alikes_are_found(client: Client, written: str, asked: str) -> None:
    factories.publish_approved(factories.article(title="Deze", body=factories.body(f"Over {written} dus.")))
    assert found(client, asked) == ["Deze"]


@pytest.mark.parametrize(
    ("language", "written", "asked"),
    [
        ("tr", "İSTANBUL okulu", "istanbul"),
        ("tr", "ısrar", "ISRAR"),
        ("nl", "Naar İstanbul", "istanbul"),
        ("ar", "مدرسة", "مـــدرسة"),
        ("ar", "مدرسة", "ﻣﺪﺭﺳﺔ"),
        ("ar", "مَدْرَسَة", "مدرسة"),
        ("ar", "كتاب", "کتاب"),
        ("uk", "об\u02bcєкт", "об'єкт"),
        ("pl", "z\u0301ro\u0301dło", "źródło"),
    ],
    ids=ascii,
)
def test_in_each_language_by_its_own_letters(client: Client, language: str, written: str, asked: str) -> None:
    page = factories.article(body=factories.body(written))
    factories.publish_approved(page)
    if language != "nl":
        page = factories.translation(page, language, body=factories.body(written))
        factories.publish_approved(page)
    assert page.title in map(plain, found(client, asked, language))


@pytest.mark.parametrize(("written", "term"), BOTH_WAYS, ids=ascii)
def test_a_term_is_explained_however_it_is_written(client: Client, written: str, term: str) -> None:
    factories.glossary_term(term, "De school zoekt een plek.")
    page = factories.article(body=factories.body(f"Over de {written}."))
    factories.publish_approved(page)
    article = client.get(f"/api/v1/articles/{page.translation_key}?language=nl").json()
    assert [one["explanation"] for one in article["terms"]] == ["De school zoekt een plek."]


def test_a_reader_marks_the_word_as_it_was_frozen(client: Client) -> None:
    page = factories.article(body=factories.body("Dit is de zorg\u00adplicht van de school."))
    factories.publish_approved(page)
    passage = next(one for one in passages(article_snapshot(page)) if "zorg\u00adplicht" in one.text)
    start = passage.text.index("zorg")
    assert passage.text[start : start + 11] == "zorg\u00adplicht"
    assert [plain(passage.text[one.start : one.end]) for one in passage.sentences] == [
        "Dit is de zorgplicht van de school."
    ]
    public = json.dumps(client.get(f"/api/v1/articles/{page.translation_key}").json(), ensure_ascii=False)
    assert "zorg\u00adplicht" in public, "a soft hyphen stays for who reads"
