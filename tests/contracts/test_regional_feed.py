"""The feed of a region: after any sequence of events, a copy made from it is what the lists serve."""

from typing import Any

from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests import factories
from tests.rehearsal import examples
from tests.site.regional_site import RegionalSite, served

REGIONS = ("PO2601", "PO2602")
LANGUAGES = ("nl", "en")
STEPS = ["publish", "publish", "change", "withdraw", "delete", "sync", "number", "no number", "plain"]
KINDS = ["national", "national", "supplement", "supplement", "own", "story"]


class TheFeedOfARegionTellsAll(TestCase):
    """Two articles in two languages; two regions with supplements, own articles and stories.

    Texts speak of the number of a region until they are made plain, and regions change their number.
    """

    @settings(max_examples=examples(12), suppress_health_check=[HealthCheck.too_slow])
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
        for region in REGIONS:
            with self.captureOnCommitCallbacks(execute=True):
                factories.region(region)
        pages: dict[tuple[str, int, str, str], Any] = {}
        sites = [RegionalSite(self.client, region) for region in ("", *REGIONS)]
        for step, kind, number, language, region in steps:
            if step == "sync":
                for site in sites:
                    site.sync(page_size=2)
                continue
            if "number" in step:
                self.call(region, "" if step == "no number" else f"0800 {len(pages):04}")
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

    def call(self, code: str, telephone: str) -> None:
        point = factories.region(code).support_point
        point.telephone = telephone
        with self.captureOnCommitCallbacks(execute=True):
            point.save()

    def do(self, step: str, page: Any) -> None:
        if step == "withdraw":
            page.unpublish()
        elif step == "delete":
            page.delete()
        else:
            page.title += "!" if step == "change" else ""
            if step == "plain":
                page.body = page.body.stream_block.to_python(factories.body("Bel ons."))
            page.save_revision()
            factories.publish_approved(page)

    def made(self, kind: str, number: int, language: str, region: str) -> Any:
        article = self.articles[number]
        fields = {"body": factories.body("Bel {telefoon}.")}
        if kind == "national":
            return factories.article(language=language, translation_key=article.translation_key, **fields)
        if kind == "supplement":
            return factories.supplement(article, region, locale=factories.locale(language), **fields)
        made = factories.regional_article if kind == "own" else factories.story
        return made(region, **fields)
