"""A region that there is not is refused; what was withdrawn is told from what never was."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from cms.regions.enums import RegionStatus
from tests import factories

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"


def status(client: Client, address: str) -> int:
    answer = client.get(f"/api/v1/{address}")
    if answer.status_code != 200:
        assert answer["Content-Type"] == PROBLEM
        assert answer.json()["status"] == answer.status_code
    return answer.status_code


@pytest.mark.parametrize("written", ["PO2601", "po2601", "po-2601", "Po 2601"])
def test_a_code_may_be_written_in_any_way(client: Client, written: str) -> None:
    factories.region("PO2601")
    article = factories.regional_article("PO2601")
    factories.publish_approved(article)
    for address in (f"articles/{article.translation_key}?", "articles?", "changes?"):
        assert str(article.translation_key) in client.get(f"/api/v1/{address}region={written}").text


@pytest.mark.parametrize(
    ("written", "guess"), [("PO2610", "PO2601"), ("utrecht", "PO2601"), ("PO9999", ""), ("%00", "")]
)
def test_a_region_that_there_is_not_is_refused(client: Client, written: str, guess: str) -> None:
    factories.region("PO2601", name="Samenwerkingsverband Utrecht")
    page = factories.article()
    factories.publish_approved(page)
    for address in (f"articles/{page.translation_key}", "articles", "stories", "changes", "schools"):
        answer = client.get(f"/api/v1/{address}?region={written}")
        (error,) = answer.json()["errors"]
        assert (answer.status_code, error["name"]) == (400, "region")
        assert (f"Was {guess}" in error["detail"]) is bool(guess), error


def test_what_was_withdrawn_is_gone_and_what_never_was_is_not_found(client: Client) -> None:
    factories.region("PO2601")
    for made, kind in (
        (factories.article(), "articles"),
        (factories.story(), "stories"),
        (factories.regional_article("PO2601"), "articles"),
    ):
        factories.publish_approved(made)
        query = "?region=PO2601" if made.own_region else ""
        address = f"{kind}/{made.translation_key}{query}"
        assert status(client, address) == 200
        made.unpublish()
        assert status(client, address) == 410
        if made.own_region:  # elsewhere nobody knows that there was such a text
            assert status(client, f"{kind}/{made.translation_key}") == 404
    assert status(client, f"articles/{uuid4()}") == 404
    draft = factories.article()
    assert status(client, f"articles/{draft.translation_key}") == 404


def test_what_is_gone_takes_its_place_in_a_cache_and_what_never_was_does_not(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.unpublish()
    gone, snapshot = f"articles/{page.translation_key}", f"snapshots/a-{'0' * 64}.ndjson"
    for address, kept in ((gone, True), (snapshot, True), (f"articles/{uuid4()}", False)):
        answer = client.get(f"/api/v1/{address}")
        assert answer["Cache-Control"] == ("public, max-age=1" if kept else "no-store"), address
    file = client.get(f"/files/{'0' * 64}/brief.pdf")
    assert (file.status_code, file["Cache-Control"]) == (404, "public, max-age=1")


def test_a_language_that_was_withdrawn_is_gone_where_no_other_will_do(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    english = factories.translation(page, "en")
    address = f"articles/{page.translation_key}?language=en&fallback=none"
    assert status(client, address) == 404
    factories.publish_approved(english)
    english.unpublish()
    assert status(client, address) == 410
    assert status(client, f"articles/{page.translation_key}?language=en") == 200


def test_a_region_that_has_ended_is_gone(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        region = factories.region("PO2601")
    assert status(client, "regions/PO2601") == 200
    with django_capture_on_commit_callbacks(execute=True):
        region.status = RegionStatus.ENDED
        region.save()
    assert status(client, "regions/PO2601") == 410
    assert status(client, "regions/PO2602") == 404
    assert status(client, "articles?region=PO2601") == 200
