"""The report on a text that is being written."""

import json

import pytest
from django.test import Client

from cms.content.models import HardWord
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/readability/"
HARD = "Indien de school participeert, wordt door het beleid conform de wet een beslissing genomen. "


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def ask(client, *texts, **fields):
    blocks = [{"id": f"t{number}", "kind": "paragraph", "text": text} for number, text in enumerate(texts)]
    data = {"language": "nl", "audience": ["parents"], "blocks": blocks, **fields}
    return client.post(ADDRESS, json.dumps(data), content_type="application/json")


def test_a_hard_text(client) -> None:
    answer = ask(client, HARD * 12).json()
    assert answer["level"] >= 3
    assert answer["target"]["state"] == "missed"
    assert answer["advice"][0]["effect"]
    mark = answer["marks"][answer["groups"][0]["marks"][0][0]]
    assert (HARD * 12)[mark["start"] : mark["end"]] == mark["quote"]


def test_the_same_word_stands_in_the_list_once(client) -> None:
    answer = ask(client, HARD * 3).json()
    words = next(group for group in answer["groups"] if len(group["marks"]) > 3)
    assert [len(same) for same in words["marks"]] == [3] * len(words["marks"])


def test_only_a_word_that_fits_as_it_stands_is_exact(client) -> None:
    exact = {
        mark["quote"]: mark["exact"] for mark in ask(client, HARD).json()["marks"] if mark["alternatives"]
    }
    assert exact["Indien"]
    assert exact["conform"]
    assert not exact["participeert"]  # another form
    assert not exact["beleid"]  # a noun: "het beleid", but "de plannen"


def test_honest_about_a_short_text_and_about_a_near_miss(client) -> None:
    short = ask(client, "Bel de school.").json()
    assert (short["headline"], short["target"]["text"]) == ("Te kort voor een niveau", "")
    assert ask(client).json()["level"] is None
    easy = ask(client, "U belt de juf van uw kind. " * 30).json()
    assert easy["target"]["state"] == "reached"


def test_a_text_in_another_language_is_held_against_its_source(client) -> None:
    source = factories.article(summary="De gemeente betaalt het leerlingenvervoer.")
    answer = ask(
        client, "We pay leerlingenvervoer.", language="en", article=str(source.translation_key)
    ).json()
    assert answer["score"] is None
    assert any("leerlingenvervoer" in line for line in answer["details"])
    assert ask(client, "We pay.", language="en", article="none").status_code == 200


def test_the_editors_own_words_are_found(client) -> None:
    HardWord.objects.create(term="snorkelbrief", alternatives="brief")
    marks = ask(client, "Lees de snorkelbrief.").json()["marks"]
    assert [(mark["quote"], mark["alternatives"]) for mark in marks if mark["kind"] == "hard_word"] == [
        ("snorkelbrief", ["brief"])
    ]


@pytest.mark.parametrize(
    "body",
    ["", "[]", "{", '{"blocks": []}', '{"language": "nl", "blocks": [{"id": 1}]}', '{"language": "nl"}'],
)
def test_what_cannot_be_read_is_said_kindly(client, body) -> None:
    answer = client.post(ADDRESS, body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_too_much_at_once_is_refused(client) -> None:
    assert ask(client, "a" * 300_001).status_code == 413


def test_only_by_post_with_a_token_by_who_may_enter_the_admin(client) -> None:
    assert client.get(ADDRESS).status_code == 405
    assert ask(Client()).status_code == 302
    stranger = Client()
    stranger.force_login(factories.editor())
    assert ask(stranger).status_code == 302
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(factories.superuser())
    assert ask(strict).status_code == 403
