"""Every record that is not right is named with its line, its id and the reason; the rest is loaded."""

import json

import pytest

from cms.content.importing.import_lines import Result, import_lines
from cms.content.models import ArticlePage
from tests import factories
from tests.cms.content.importing.records import load, record

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english(settings) -> None:
    settings.LANGUAGE_CODE = "en"
    factories.article_index("nl")


LINES = {
    "bad JSON": (b'{"id": ', "not valid JSON"),
    "bad encoding": ('{"id": "é"}'.encode("latin-1"), "not UTF-8 (byte 9)"),
    "no object": (b"[1]", "no JSON object"),
    "a number too long to read": (b'{"id": ' + b"9" * 5000 + b"}", "not valid JSON"),
    "nested without end": (b"[" * 200_000, "nested too deeply"),
}
RECORDS = {
    "no id": ({"id": None}, "“id” is missing"),
    "empty id": ({"id": " "}, "“id” is missing"),
    "long id": ({"id": "i" * 121}, "“id” has 121 characters; at most 120"),
    "no title": ({"title": None}, "“title” is missing"),
    "long title": ({"title": "t" * 256}, "“title” has 256"),
    "title of another type": ({"title": 3}, "“title” is not a text"),
    "no language": ({"lang": None}, "“lang” is missing"),
    "unknown language": ({"lang": "xx"}, "“xx” is not one of"),
    "language without a tree": ({"lang": "en"}, "no tree of articles in English (en)"),
    "no audience": ({"audience": None}, "“audience” is not a list"),
    "empty audience": ({"audience": []}, "“audience” is missing"),
    "audience of another type": ({"audience": "ouder"}, "“audience” is not a list"),
    "audience with another type": ({"audience": ["ouder", 1]}, "“audience” is not a list"),
    "unknown audience": ({"audience": ["ouder", "opa"]}, "“opa” is not known"),
    "no body": ({"body": None}, "“body” is missing"),
    "empty body": ({"body": " \n"}, "“body” is missing"),
    "body without text": ({"body": "---"}, "holds no text"),
    "long body": ({"body": "b" * 200_001}, "“body” has 200001"),
    "long paragraph": ({"body": "b" * 8001}, "does not fit the blocks"),
    "too many blocks": ({"body": "a\n\n" * 81}, "does not fit the blocks"),
    "another format": ({"body_format": "html"}, "only markdown"),
    "long summary": ({"summary": "s" * 501}, "“summary” has 501"),
    "NUL": ({"body": "a\x00b"}, "“body” holds a NUL"),
    "half a character": ({"title": "\ud83d"}, "“title” holds half"),
    "bad date": ({"date": "gisteren"}, "“date”: “gisteren” is not a day"),
    "bad address": ({"source_url": "https://"}, "“source_url” is not a valid"),
}


@pytest.mark.parametrize(("line", "reason"), LINES.values(), ids=LINES)
def test_a_line_that_cannot_be_read(line: bytes, reason: str) -> None:
    good = json.dumps(record()).encode()
    bad, loaded = import_lines([(4, line), (5, good)])
    assert (bad.line, bad.result, bad.record_id) == (4, Result.REJECTED, "")
    assert reason in bad.reason
    assert loaded.result is Result.CREATED


@pytest.mark.parametrize(("fields", "reason"), RECORDS.values(), ids=RECORDS)
def test_a_record_that_is_not_right(fields: dict, reason: str) -> None:
    bad, loaded = load(record(**fields), record(id="goed"))
    assert (bad.line, bad.result) == (1, Result.REJECTED)
    assert reason in bad.reason
    assert bad.record_id == ("thuis-1" if "id" not in fields else "")
    assert loaded.result is Result.CREATED
    assert list(ArticlePage.objects.values_list("import_id", flat=True)) == ["goed"]


def test_the_second_of_two_records_with_one_id() -> None:
    first, second = load(record(), record(title="Anders"))
    assert (first.result, second.result) == (Result.CREATED, Result.REJECTED)
    assert "on line 1" in second.reason
    assert ArticlePage.objects.get().title == "Mijn kind zit thuis"


def test_a_record_that_is_another_article_than_before() -> None:
    factories.article_index("en")
    load(record(translation_key="a"))
    assert "in another language (nl)" in load(record(lang="en"))[0].reason
    assert "translation key changed" in load(record(translation_key="b"))[0].reason
    assert "same translation key" in load(record(id="thuis-2", translation_key="a"))[0].reason
    assert ArticlePage.objects.get().revisions.count() == 1
