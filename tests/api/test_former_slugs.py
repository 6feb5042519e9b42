"""A text can still be found by the slugs that it had, as long as no other text has taken them over."""

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.models import Change
from api.queries.regions.known import is_known_region
from cms.content.models import ArticlePage
from tests import factories

pytestmark = pytest.mark.django_db


def rename(page: ArticlePage, slug: str) -> None:
    page.slug = slug
    page.save_revision().publish()
    page.refresh_from_db()


def public(**fields: Any) -> ArticlePage:
    page = factories.article(**fields)
    factories.publish_approved(page)
    return page


def found(client: Client, slug: str, query: str = "") -> list[tuple[str, str, list[str]]]:
    """The title, the slug and the former slugs of what is found by a slug."""
    results = client.get(f"/api/v1/articles?slug={slug}{query}").json()["results"]
    return [(one["title"], one["slug"], one["formerSlugs"]) for one in results]


def test_a_text_is_found_by_each_slug_that_it_had(client: Client) -> None:
    page = public(title="Een", slug="een")
    assert found(client, "een") == [("Een", "een", [])]
    rename(page, "twee")
    rename(page, "drie")
    for slug in ("een", "twee", "drie"):
        assert found(client, slug) == [("Een", "drie", ["een", "twee"])]
    rename(page, "een")
    assert found(client, "drie") == [("Een", "een", ["twee", "drie"])]
    assert found(client, "vier") == []


def test_finding_by_a_former_slug_is_one_query(client: Client) -> None:
    page = public(slug="een")
    rename(page, "twee")
    factories.region("PO2601")
    assert is_known_region("PO2601")  # once a minute in each process
    for query in ("", "&region=PO2601", "&language=tr&fallback=default"):
        with CaptureQueriesContext(connection) as queries:
            assert len(found(client, "een", query)) == 1
        assert len(queries) == 1
    assert len(found(client, "een", "&q=zorgplicht")) == 1


def test_each_language_has_its_own(client: Client) -> None:
    page = public(title="Een", slug="een")
    english = factories.translation(page, "en", title="One", slug="one")
    factories.publish_approved(english)
    rename(english, "first")
    assert found(client, "one") == [("One", "first", ["one"])]
    assert found(client, "een") == [("Een", "een", [])]


def test_a_slug_that_another_text_takes_over_is_that_ones(client: Client) -> None:
    first = public(title="Een", slug="een")
    rename(first, "twee")
    before = Change.objects.count()
    second = public(title="Ander", slug="een")
    assert found(client, "een") == [("Ander", "een", [])]
    assert found(client, "twee") == [("Een", "twee", [])]
    lines = [(line.type, line.article) for line in Change.objects.all()[before:]]
    assert lines == [("published", second.translation_key), ("published", first.translation_key)]
    second.unpublish()
    assert found(client, "een") == []
    call_command("reconcile_documents", verbosity=0)
    assert Change.objects.count() == before + 3


def test_a_text_that_comes_back_keeps_them(client: Client) -> None:
    page = public(title="Een", slug="een")
    page.unpublish()
    assert found(client, "een") == []
    page.slug = "twee"
    page.save_revision()
    factories.publish_approved(page)
    assert found(client, "een") == [("Een", "twee", ["een"])]


def test_what_a_region_adds_to_it_says_the_same(client: Client) -> None:
    page = public(title="Een", slug="een")
    factories.publish_approved(factories.supplement(page, "PO2601"))
    rename(page, "twee")
    assert found(client, "een", "&region=PO2601") == [("Een", "twee", ["een"])]
    public(title="Ander", slug="een")
    assert found(client, "twee", "&region=PO2601") == [("Een", "twee", [])]


def test_regions_may_have_texts_of_the_same_name(client: Client) -> None:
    for code in ("PO2601", "PO3001"):
        own = factories.regional_article(code, title=code, slug="over-ons")
        factories.publish_approved(own)
        rename(own, "wie-wij-zijn")
    for code in ("PO2601", "PO3001"):
        assert found(client, "over-ons", f"&region={code}") == [(code, "wie-wij-zijn", ["over-ons"])]
    assert found(client, "over-ons") == []


def test_a_story_has_them_too(client: Client) -> None:
    story = factories.story(slug="verhaal")
    factories.publish_approved(story)
    rename(story, "ons-verhaal")
    assert client.get("/api/v1/stories?slug=verhaal").json()["results"][0]["slug"] == "ons-verhaal"
    assert client.get("/api/v1/articles?slug=verhaal").json()["results"] == []
