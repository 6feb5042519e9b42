"""A site says what it has: its place, and the form of each text; all of it is checked."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from api.holdings import Holding
from api.models import ApiKey, Change, SiteState
from api.queries.sites.known import holding_of, with_evidence
from api.queries.sites.lines import last_lines
from api.queries.sites.progress import progress
from api.v1.endpoints.sites.state import EXAMPLE
from api.v1.http.cursors import write_cursor
from api.v1.schemas.queries import CHANGES
from tests import factories

pytestmark = pytest.mark.django_db
ETAG = "0123456789abcdef" * 2


def form(**fields: Any) -> dict[str, Any]:
    return {"kind": "article", "id": str(uuid4()), "language": "nl", "region": None, "etag": ETAG, **fields}


def say(client: Client, key: str, content: Any) -> Any:
    headers = {"authorization": f"Bearer {key}"}
    return client.post(
        "/api/v1/sites/state", json.dumps(content), content_type="application/json", headers=headers
    )


def names(answer: Any) -> list[str]:
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert not SiteState.objects.exists()
    return sorted(error["name"] for error in answer.json()["errors"])


@pytest.fixture
def key() -> str:
    return factories.api_key()


@pytest.fixture
def place(client: Client) -> str:
    factories.publish_approved(factories.article())
    return str(client.get("/api/v1/changes").json()["next"])


def test_what_it_has_is_kept_for_its_key(client: Client, key: str, place: str) -> None:
    own, national = form(region="PO2601"), form(language="NL-x-simple")
    answer = say(client, key, {"place": place, "forms": [own, national]})
    assert (answer.status_code, answer.content) == (202, b"")
    kept = SiteState.objects.get()
    assert (kept.key.region.code, kept.place) == ("PO2601", 1)
    assert kept.form_of("article", own["id"], "nl", "PO2601") == ETAG
    assert kept.form_of("article", national["id"], "nl-x-simple", "") == ETAG
    assert kept.form_of("article", own["id"], "nl", "") == ""


def test_who_says_nothing_is_told_what_to_say(client: Client, key: str) -> None:
    assert names(say(client, key, {})) == [""]
    assert names(say(client, key, {"forms": None, "place": None})) == ["forms", "place"]


def test_a_place_beyond_the_end_of_the_feed_is_refused(client: Client, key: str, place: str) -> None:
    for beyond in (2, 10**9):
        assert names(say(client, key, {"place": write_cursor(CHANGES, beyond, {})})) == ["place"]
    (known,) = with_evidence(ApiKey.objects.all())
    assert progress(known, 1) is None
    (published,) = last_lines(Change.objects.get().article, "nl")
    assert holding_of(known, [published]) is Holding.UNKNOWN


def test_the_place_in_the_example_is_none(client: Client, key: str) -> None:
    assert names(say(client, key, EXAMPLE.value)) == ["place"]


def test_its_place_alone_will_do(client: Client, key: str, place: str) -> None:
    assert say(client, key, {"place": place}).status_code == 202
    assert SiteState.objects.get().form_of("article", str(uuid4()), "nl", "") is None


def test_every_wrong_field_is_named(client: Client, key: str) -> None:
    wrong = {
        "place": "nowhere",
        "colour": "red",
        "forms": [
            form(),
            form(kind="page", language="!", id="7", etag='W/"x"'),
            {"kind": "article"},
            form(region="Utrecht"),
        ],
    }
    assert names(say(client, key, wrong)) == [
        "colour",
        "forms[1].etag",
        "forms[1].id",
        "forms[1].kind",
        "forms[1].language",
        "forms[2].etag",
        "forms[2].id",
        "forms[2].language",
        "forms[2].region",
        "forms[3].region",
        "place",
    ]


def test_another_regions_texts_are_refused(client: Client, key: str) -> None:
    factories.region("VO2709")
    theirs = [form(), form(region="VO2709"), form(kind="region", language=None, region="VO2709")]
    assert names(say(client, key, {"forms": theirs})) == ["forms[1].region", "forms[2].region"]


def test_a_national_site_has_national_texts_alone(client: Client) -> None:
    assert names(say(client, factories.api_key(None), {"forms": [form(region="PO2601")]})) == [
        "forms[0].region"
    ]


def test_the_facts_of_a_region_have_no_language(client: Client, key: str) -> None:
    facts = form(kind="region", language=None, region="PO2601")
    assert say(client, key, {"forms": [facts]}).status_code == 202
    SiteState.objects.all().delete()
    wrong = [form(language=None), form(kind="region", region="PO2601"), form(kind="region", language=None)]
    assert names(say(client, key, {"forms": wrong})) == [
        "forms[0].language",
        "forms[1].language",
        "forms[2].region",
    ]


def test_a_text_is_named_once(client: Client, key: str) -> None:
    one = form()
    assert names(say(client, key, {"forms": [one, form(), one]})) == ["forms[2]"]


@pytest.mark.parametrize("forms", ["x", {}, [1], [[]], [None]])
def test_what_is_no_list_of_forms_is_refused(client: Client, key: str, forms: Any) -> None:
    assert names(say(client, key, {"forms": forms}))[0].startswith("forms")


def test_it_is_bounded(client: Client, key: str) -> None:
    assert names(say(client, key, {"forms": [form()] * 301})) == ["forms"]
    assert say(client, key, {"forms": [form(etag="a" * 400)] * 300}).status_code == 413


def test_it_is_said_once_a_minute(client: Client, key: str, place: str) -> None:
    assert say(client, key, {"place": place}).status_code == 202
    refused = say(client, key, {"forms": [form()]})
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 60
    assert "Nothing was kept" in refused.json()["detail"]
    assert SiteState.objects.get().forms is None
    SiteState.objects.update(at=timezone.now() - timedelta(seconds=61))
    assert say(client, key, {"forms": []}).status_code == 202
    assert SiteState.objects.get().forms == {}


def test_only_a_key_for_reading_opens_it(client: Client, key: str) -> None:
    assert say(client, "sp_x", {"forms": []}).status_code == 401
    assert say(client, factories.api_key(scopes=["feedback"]), {"forms": []}).status_code == 403
    asked = client.get("/api/v1/sites/state", headers={"authorization": f"Bearer {key}"})
    assert asked.status_code == 405
