"""The contract of /api/v1/changes: whoever applies it has what the API serves."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from api.models import Change
from api.queries.regions.known import is_known_region
from tests import factories
from tests.rehearsal import examples
from tests.site.regional_site import RegionalSite, served

FEED = "/api/v1/changes"
LANGUAGES = ("nl", "nl-x-simple", "en")


@pytest.mark.django_db
def test_a_line_of_the_feed(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    answer = client.get(FEED).json()
    (line,) = answer["results"]
    assert list(line) == ["sequence", "type", "kind", "id", "language", "region", "etag", "at"]
    assert (line["sequence"], line["type"], line["kind"]) == (1, "published", "article")
    assert (line["id"], line["language"], line["region"]) == (str(page.translation_key), "nl", None)
    article = client.get(f"/api/v1/articles/{page.translation_key}?language=nl")
    assert article["ETag"] == f'"{line["etag"]}"'
    assert line["at"].endswith("Z")
    assert answer["hasMore"] is False


@pytest.mark.django_db
def test_a_withdrawn_text_is_a_tombstone(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.unpublish()
    line = client.get(FEED).json()["results"][-1]
    assert (line["type"], line["id"], line["etag"]) == ("withdrawn", str(page.translation_key), None)


@pytest.mark.django_db
def test_next_can_always_be_used(client: Client) -> None:
    empty = client.get(FEED).json()
    assert (empty["results"], empty["hasMore"]) == ([], False)
    for _number in range(3):
        factories.publish_approved(factories.article())
    first = client.get(f"{FEED}?pageSize=2&since={empty['next']}").json()
    assert [line["sequence"] for line in first["results"]] == [1, 2]
    assert first["hasMore"] is True
    second = client.get(f"{FEED}?pageSize=2&since={first['next']}").json()
    assert [line["sequence"] for line in second["results"]] == [3]
    last = client.get(f"{FEED}?since={second['next']}").json()
    assert (last["results"], last["next"], last["hasMore"]) == ([], second["next"], False)


@pytest.mark.django_db
def test_the_feed_of_one_language(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    lines = client.get(f"{FEED}?language=en").json()["results"]
    assert [line["language"] for line in lines] == ["en"]


@pytest.mark.django_db
def test_a_region_gets_its_own_changes_beside_the_national_ones(client: Client) -> None:
    factories.publish_approved(factories.article())
    fields = Change.objects.values("type", "kind", "article", "language", "version", "etag").get()
    Change.objects.create(sequence=2, region="PO2601", **fields)
    Change.objects.create(sequence=3, region="VO2709", **fields)

    def sequences(query: str) -> list[int]:
        return [line["sequence"] for line in client.get(f"{FEED}{query}").json()["results"]]

    factories.region("PO2601")
    assert sequences("") == [1]
    assert sequences("?region=PO2601") == [1, 2]


@pytest.mark.django_db
def test_the_feed_of_one_kind(client: Client) -> None:
    factories.publish_approved(factories.article())
    factories.publish_approved(factories.story())

    def kinds(query: str) -> set[str]:
        return {line["kind"] for line in client.get(f"{FEED}{query}").json()["results"]}

    assert kinds("") == {"article", "story"}
    assert kinds("?kind=story") == {"story"}
    assert kinds("?kind=region") == set()
    wrong = client.get(f"{FEED}?kind=rumour&pageSize=0")
    assert [one["name"] for one in wrong.json()["errors"]] == ["kind", "pageSize"]


@pytest.mark.django_db
def test_a_page_of_the_feed_costs_one_query(client: Client) -> None:
    for _number in range(3):
        factories.publish_approved(factories.article())
    factories.region("PO2601")
    assert is_known_region("PO2601")  # once a minute in each process
    with CaptureQueriesContext(connection) as queries:
        client.get(f"{FEED}?pageSize=2&language=nl&region=PO2601&kind=article")
    assert len(queries) == 1


class TheFeedTellsAll(TestCase):
    """After any sequence of publishing, changing, translating, withdrawing and deleting."""

    @settings(max_examples=examples(12), suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(
            st.tuples(
                st.sampled_from(["publish", "change", "withdraw", "delete", "sync"]),
                st.integers(0, 1),
                st.sampled_from(LANGUAGES),
            ),
            max_size=10,
        )
    )
    def test_a_copy_made_from_the_feed_is_what_the_lists_serve(
        self, steps: list[tuple[str, int, str]]
    ) -> None:
        pages: dict[tuple[int, str], Any] = {}
        sources: dict[int, Any] = {}
        site = RegionalSite(self.client)
        for step, number, language in steps:
            page = pages.get((number, language))
            if step == "sync":
                site.sync(page_size=2)
            elif step == "publish" and page is None:
                made = (
                    factories.translation(sources[number], language)
                    if number in sources
                    else factories.article(language=language)
                )
                sources.setdefault(number, made)
                pages[number, language] = made
                factories.publish_approved(made)
            elif page is not None and step in ("publish", "change"):
                page.title += "!" if step == "change" else ""
                page.save_revision()
                factories.publish_approved(page)
            elif page is not None and step == "withdraw":
                page.unpublish()
            elif page is not None:
                page.delete()
                del pages[number, language]
        site.sync(page_size=3)
        assert site.copy == served(self.client)
        assert RegionalSite(self.client).sync(page_size=100).copy == site.copy
