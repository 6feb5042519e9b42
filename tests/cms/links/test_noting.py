"""Which links there are: those of what sites show, and no others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.content.models import ArticlePage
from cms.links.models import Link, LinkPlace, LinkUse
from cms.regions.enums import RegionStatus
from cms.regions.models import Region, SupportPoint
from tests import factories
from tests.cms.links.worlds import linked, note, public, sources, urls

pytestmark = pytest.mark.django_db
A, B, C = "https://a.example/a", "https://b.example/b", "https://c.example/c"


def test_links_of_texts_sources_supplements_regions_and_support_points() -> None:
    page = public(factories.article(body=linked(A), sources=sources(B)))
    public(factories.translation(page, "en", body=linked(A), sources=sources(B)))
    public(factories.supplement(page, "PO2601", body=linked(C)))
    Region.objects.update(website="https://regio.example")
    SupportPoint.objects.update(website="https://steunpunt.example")
    assert note() == 5
    assert urls() == {A, B, C, "https://regio.example", "https://steunpunt.example"}
    assert LinkUse.objects.filter(link__url=B, is_source=True).count() == 2
    assert LinkUse.objects.filter(link__url=A, is_source=False).count() == 2


def test_a_draft_a_withdrawn_text_and_a_region_that_ended_have_none() -> None:
    factories.article(body=linked(A))
    public(factories.article(body=linked(B))).unpublish()
    factories.region(website=C, status=RegionStatus.ENDED, support_point=factories.support_point(website=A))
    page = public(factories.article())
    page.body = linked(A)
    page.save_revision()
    assert note() == 0
    assert urls() == set()


def test_what_no_site_shows_although_it_is_live_has_none() -> None:
    page = public(factories.article())
    public(factories.supplement(page, body=linked(A)))
    page.unpublish()
    note()
    assert urls() == set()


def test_a_new_link_is_found_after_publishing_and_one_that_is_gone_is_forgotten() -> None:
    page = public(factories.article(body=linked(A)))
    note()
    page.body = linked(B)
    page.save_revision()
    note()
    assert urls() == {A}
    public(page)
    assert note() == 1
    assert urls() == {B}
    page.unpublish()
    note()
    assert urls() == set()
    assert not LinkPlace.objects.exists()


def test_a_link_in_two_texts_is_one_until_both_are_gone() -> None:
    first, second = (public(factories.article(body=linked(f"{A}#{number}"))) for number in (1, 2))
    note()
    assert urls() == {A}
    first.unpublish()
    note()
    assert urls() == {A}
    ArticlePage.objects.get(pk=second.pk).delete()
    note()
    assert urls() == set()


def test_what_somebody_ignored_is_remembered_though_it_stands_nowhere() -> None:
    page = public(factories.article(body=linked(A)))
    note()
    Link.objects.update(ignored_at="2026-11-30T12:00Z", ignored_why="Ik zag het.")
    page.unpublish()
    note()
    assert Link.objects.get().ignored_why == "Ik zag het."


def test_a_run_in_which_nothing_changed_reads_no_text() -> None:
    for _number in range(5):
        public(factories.article(body=linked(A)))
    note()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        note()
    assert not any('"body"' in query["sql"] for query in asked.captured_queries)
    assert len(asked) < 15


def test_ten_thousand_links_in_one_text() -> None:
    many = [f"https://a.example/{number}" for number in range(10_000)]
    page = public(factories.article())
    ArticlePage.objects.filter(pk=page.pk).update(sources=sources(*many))
    assert note() == 10_000
    assert note() == 0
