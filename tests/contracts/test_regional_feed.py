"""The feed of a region: after any sequence of events, a copy made from it is what the lists serve."""

from typing import Any

from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests import factories
from tests.site.regional_site import RegionalSite, served

REGIONS = ("PO2601", "PO2602")
LANGUAGES = ("nl", "en")
STEPS = ["publish", "publish", "change", "withdraw", "delete", "sync"]
KINDS = ["national", "national", "supplement", "supplement", "own", "story"]


class TheFeedOfARegionTellsAll(TestCase):
    """Two articles in two languages; two regions with supplements, own articles and stories."""

    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
    @given(
        st.lists(
            st.tuples(
                st.sampled_from(STEPS),
                st.sampled_from(KINDS),
                st.integers(0, 1),
                st.sampled_from(LANGUAGES),
                st.sampled_from(REGIONS),
            ),
            min_size=4,
            max_size=14,
        )
    )
    def test_a_copy_made_from_the_feed_is_what_the_lists_serve(
        self, steps: list[tuple[str, str, int, str, str]]
    ) -> None:
        # articles in a language that no step publishes: the others are their translations
        self.articles = [factories.article(language="pl") for _number in range(2)]
        pages: dict[tuple[str, int, str, str], Any] = {}
        sites = [RegionalSite(self.client, region) for region in ("", *REGIONS)]
        for step, kind, number, language, region in steps:
            if step == "sync":
                for site in sites:
                    site.sync(page_size=2)
                continue
            key = (kind, number, language, "" if kind == "national" else region)
            if key not in pages and step == "publish":
                pages[key] = self.made(*key)
            if key in pages:
                self.do(step, pages[key])
                if step == "delete":
                    del pages[key]
        before = {site.region: served(self.client, site.region) for site in sites}
        for site in sites:
            assert site.sync(page_size=3).copy == before[site.region]
            assert RegionalSite(self.client, site.region).sync(page_size=100).copy == site.copy
        call_command("reconcile_documents", verbosity=0)
        assert {region: served(self.client, region) for region in before} == before

    def do(self, step: str, page: Any) -> None:
        if step == "withdraw":
            page.unpublish()
        elif step == "delete":
            page.delete()
        else:
            page.title += "!" if step == "change" else ""
            page.save_revision()
            factories.publish_approved(page)

    def made(self, kind: str, number: int, language: str, region: str) -> Any:
        article = self.articles[number]
        if kind == "national":
            return factories.article(language=language, translation_key=article.translation_key)
        if kind == "supplement":
            return factories.supplement(article, region, locale=factories.locale(language))
        return factories.regional_article(region) if kind == "own" else factories.story(region)
