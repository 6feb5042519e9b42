"""Who still has a withdrawn or old text: from what sites showed and said, in a constant number of queries."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from api.holdings import Holding
from api.models import ApiKey, Change, SiteFeed, SiteState
from api.models.site_state import form_name
from api.queries.positions import last_position
from api.queries.sites.known import holding_of, sites_shown_to, with_evidence
from api.queries.sites.lines import last_lines, withdrawn_lines
from api.queries.sites.progress import last_seen, progress
from cms.content.models import ArticlePage
from tests import factories

pytestmark = pytest.mark.django_db


def site(code: str | None = "PO2601") -> ApiKey:
    factories.api_key(code)
    return ApiKey.objects.latest("pk")


def reads(key: ApiKey, place: int, **fields: Any) -> None:
    SiteFeed.objects.create(key=key, place=place, **fields)


def has(key: ApiKey, page: ArticlePage) -> Holding:
    (found,) = with_evidence(ApiKey.objects.filter(pk=key.pk))
    return holding_of(found, last_lines(page.translation_key, page.locale.language_code))


@pytest.fixture
def page() -> ArticlePage:
    made = factories.article()
    factories.publish_approved(made)
    return made


def test_a_site_that_reads_on_has_what_it_passed(page: ArticlePage) -> None:
    site_of_region, published = site(), last_position()
    assert has(site_of_region, page) is Holding.UNKNOWN
    reads(site_of_region, published)
    assert has(site_of_region, page) is Holding.HAS
    page.unpublish()
    assert has(site_of_region, page) is Holding.MAY_BE_WITHDRAWN
    SiteFeed.objects.update(place=last_position())
    assert has(site_of_region, page) is Holding.HAS


def test_a_feed_of_another_language_says_nothing_of_this_text(page: ArticlePage) -> None:
    key = site()
    reads(key, 99, language="en")
    reads(key, 99, kind="story")
    assert has(key, page) is Holding.UNKNOWN
    reads(key, 0, language="nl")
    assert has(key, page) is Holding.MAY_BE_OLDER


def test_what_it_says_itself_counts(page: ArticlePage) -> None:
    key = site()
    etag = Change.objects.get().etag
    named = form_name("article", str(page.translation_key), "nl", "")
    later = timezone.now() + timedelta(minutes=1)
    said = SiteState.objects.create(key=key, forms={named: etag}, at=later)
    assert has(key, page) is Holding.HAS
    SiteState.objects.filter(pk=said.pk).update(forms={named: "0" * 32})
    assert has(key, page) is Holding.MAY_BE_OLDER


def test_the_own_form_of_a_region_counts_for_its_sites_alone(page: ArticlePage) -> None:
    own, other = site("PO2601"), site("VO2709")
    supplement = factories.supplement(page)
    factories.publish_approved(supplement)
    national, regional = last_lines(page.translation_key, "nl")
    assert (national.region, regional.region) == ("", "PO2601")
    for key in (own, other):
        reads(key, national.sequence, region=key.region.code)
    assert has(own, page) is Holding.MAY_BE_OLDER
    assert has(other, page) is Holding.HAS


def test_texts_that_came_back_are_not_withdrawn(page: ArticlePage) -> None:
    gone = factories.article()
    factories.publish_approved(gone)
    for one in (page, gone):
        one.unpublish()
    factories.publish_approved(page)
    assert [line.article for line in withdrawn_lines()] == [gone.translation_key]


def test_how_far_a_site_is(page: ArticlePage) -> None:
    key, now = site(), timezone.now()
    factories.publish_approved(factories.translation(page, "en"))

    def far() -> Any:
        (found,) = with_evidence(ApiKey.objects.filter(pk=key.pk))
        return progress(found, last_position())

    assert far() is None
    lines = Change.objects.order_by("sequence")
    reads(key, 0, language="nl", at=now)
    assert far()[:3] == (0, now, lines.filter(language="nl").count())
    reads(key, 0, at=now - timedelta(hours=1))
    assert far().behind == lines.count()
    SiteFeed.objects.filter(language="").update(at=now - timedelta(days=3))  # it reads Dutch alone now
    assert far().behind == lines.filter(language="nl").count()
    SiteState.objects.create(key=key, place=last_position(), at=now + timedelta(minutes=1))
    assert far()[2:] == (0, False)
    (found,) = with_evidence(ApiKey.objects.filter(pk=key.pk))
    assert last_seen(found) == now + timedelta(minutes=1)


def test_lines_of_other_regions_are_not_counted(page: ArticlePage) -> None:
    key = site("PO2601")
    factories.region("VO2709")
    factories.publish_approved(factories.supplement(page, "VO2709"))
    reads(key, Change.objects.filter(region="").latest("sequence").sequence, region="PO2601")
    (found,) = with_evidence(ApiKey.objects.filter(pk=key.pk))
    assert progress(found, last_position()).behind == 0


def test_a_region_sees_its_own_sites_that_work(page: ArticlePage) -> None:
    own, other, national, ended = site("PO2601"), site("VO2709"), site(None), site("PO2601")
    ApiKey.objects.filter(pk=ended.pk).update(revoked_at=timezone.now())
    desk = factories.at_desk_of(factories.region("PO2601"))
    assert set(sites_shown_to(desk)) == {own}
    assert set(sites_shown_to(factories.superuser())) == {own, other, national}
    assert not sites_shown_to(factories.editor()).exists()


def test_many_sites_cost_as_many_queries_as_one(page: ArticlePage, django_assert_num_queries: Any) -> None:
    for code in ("PO2601", "VO2709", None):
        key = site(code)
        reads(key, 0)
        reads(key, 0, language="nl")
        SiteState.objects.create(key=key, place=0)
    factories.publish_approved(factories.article())
    lines = last_lines(page.translation_key, "nl")
    for keys in (ApiKey.objects.all()[:1], ApiKey.objects.all()):
        with django_assert_num_queries(3):
            found = list(with_evidence(keys.select_related("region")))
            assert {holding_of(key, lines) for key in found} == {Holding.MAY_BE_OLDER}
            assert all(progress(key, 9) for key in found)
