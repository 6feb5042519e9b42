"""`?etag=`: exactly the form that a line of the feed names, past every cache; never another one."""

from typing import Any

import pytest
from django.test import Client

from api.actions.regions.publish_region import publish_region
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> Any:
    found = factories.article(title="Zorgplicht")
    factories.publish_approved(found)
    return found


def last_line(client: Client) -> dict[str, Any]:
    return dict(client.get("/api/v1/changes").json()["results"][-1])


def ask(client: Client, line: dict[str, Any], **headers: str) -> Any:
    address = f"/api/v1/articles/{line['id']}?language={line['language']}&fallback=none&etag={line['etag']}"
    return client.get(address, headers=headers)


def test_the_form_in_force_is_answered_in_every_encoding(client: Client, page: Any) -> None:
    line = last_line(client)
    for encoding in ("identity", "gzip", "br"):
        assert ask(client, line, **{"Accept-Encoding": encoding}).status_code == 200


def test_another_form_is_a_conflict_that_nobody_keeps(client: Client, page: Any) -> None:
    old = last_line(client)
    page.title = "Zorgplicht van de school"
    page.save_revision()
    factories.publish_approved(page)
    refused = ask(client, old)
    assert (refused.status_code, refused["Retry-After"]) == (409, "1")
    assert refused["Cache-Control"] == "no-store"
    assert "later line" in refused.json()["detail"]
    assert ask(client, last_line(client)).json()["title"] == page.title


def test_a_withdrawn_form_is_gone(client: Client, page: Any) -> None:
    line = last_line(client)
    page.unpublish()
    assert ask(client, line).status_code == 410


def test_in_another_language_it_is_another_form(client: Client, page: Any) -> None:
    line = last_line(client)
    answer = client.get(f"/api/v1/articles/{line['id']}?language=tr&etag={line['etag']}")
    assert answer.status_code == 200  # Turkish falls back to this very form
    factories.publish_approved(factories.translation(page, "tr"))
    again = client.get(f"/api/v1/articles/{line['id']}?language=tr&etag={line['etag']}")
    assert again.status_code == 409


def test_a_region_too(client: Client) -> None:
    region, code = factories.region("PO2601"), "PO2601"
    publish_region(region_id=region.pk)
    etag = client.get(f"/api/v1/regions/{code}")["ETag"].strip('"')
    assert client.get(f"/api/v1/regions/{code}?etag={etag}").status_code == 200
    assert client.get(f"/api/v1/regions/{code}?etag={'0' * 32}").status_code == 409


@pytest.mark.parametrize("etag", ["", "abc", '"' + "0" * 31 + '"', "W/0", "0" * 33])
def test_what_no_line_says_is_refused(client: Client, page: Any, etag: str) -> None:
    answer = client.get(f"/api/v1/articles/{page.translation_key}", {"etag": etag})
    assert answer.status_code == 400
    assert [error["name"] for error in answer.json()["errors"]] == ["etag"]


@pytest.mark.parametrize(
    "pasted", ["{}", '"{}"', 'W/"{}"', '"{}-gzip"', "{}-gzip", "{}-br", '"{}--gzip"', '"{}"-gzip', " {} "]
)
def test_the_etag_of_an_answer_will_do(client: Client, page: Any, pasted: str) -> None:
    etag = last_line(client)["etag"]
    where = f"/api/v1/articles/{page.translation_key}"
    assert client.get(where, {"etag": pasted.format(etag)}).status_code == 200
    assert client.get(where, {"etag": pasted.format("0" * 32)}).status_code == 409


def test_what_to_paste_is_said(client: Client, page: Any) -> None:
    answer = client.get(f"/api/v1/articles/{page.translation_key}", {"etag": "abc"})
    assert "Paste the `etag` of a line of the feed" in answer.json()["errors"][0]["detail"]
