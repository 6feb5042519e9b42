"""A snapshot and the feed from its place are the feed from nothing, whatever happens before and after."""

from typing import Any

from django.test import TestCase as Plain
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from api.copies.keeping import make_due_snapshots
from cms.content.models import Topic
from cms.regions.enums import RegionStatus
from tests import factories
from tests.rehearsal import examples
from tests.site.first_copy import all_kept, begin_with_snapshot, site_in
from tests.site.regional_site import RegionalSite

REGIONS, LANGUAGES = ("PO2601", "PO2602"), ("nl", "en")
TEXTS = ["publish", "publish", "publish", "change", "withdraw", "delete"]
STEPS = [*TEXTS, "number", "topic", "end", "make", "make", "begin"]
KINDS = ["national", "national", "supplement", "own", "story"]
Step = tuple[str, str, str, str]


class ASnapshotAndTheFeed(TestCase):
    """One article, and what two regions add to it or have of their own, in two languages."""

    def setUp(self) -> None:
        self.pages: dict[tuple[str, ...], Any] = {}
        self.begun: dict[tuple[str, str], RegionalSite] = {}

    @settings(max_examples=examples(5), suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(
            st.tuples(*map(st.sampled_from, (STEPS, KINDS, LANGUAGES, REGIONS))), min_size=5, max_size=14
        )
    )
    def test_a_copy_that_begins_with_a_snapshot_is_one_that_followed_the_feed(
        self, steps: list[Step]
    ) -> None:
        self.setUp()
        self.article = factories.article(language="pl")
        self.topic = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
        for region in REGIONS:
            with self.captureOnCommitCallbacks(execute=True):
                factories.region(region)
        for step in [*steps, ("make", "", "", ""), ("begin", "", "", "")]:
            with self.captureOnCommitCallbacks(execute=True):
                self.do(*step)
        assert self.begun.keys() >= ({("nl", "")} if "nl" in self.public() else set())
        for (language, region), site in self.begun.items():
            followed = site_in(self.client, language, region).sync()
            assert all_kept(site.sync(page_size=2)) == all_kept(followed)

    def public(self) -> set[str]:
        listed = self.client.get("/api/v1/articles").json()["results"]
        return {text["language"] for text in listed}

    def do(self, step: str, kind: str, language: str, region: str) -> None:
        if step == "make":
            _made, failed, _all = make_due_snapshots()
            assert failed == 0
        elif step == "begin":
            self.begin()
        elif step == "number":
            point = factories.region(region).support_point
            point.telephone = f"0800 {len(self.pages):04}"
            point.save()
        elif step == "topic":
            self.topic.slug += "-en-plichten"
            self.topic.full_clean()
            self.topic.save()
        elif step == "end":
            ended = factories.region(region)
            ended.status = RegionStatus.ENDED
            ended.save()
        else:
            self.write(step, (kind, language, "" if kind == "national" else region))

    def begin(self) -> None:
        """Every site that has nothing yet begins."""
        for language in LANGUAGES:
            for region in ("", *REGIONS):
                site = site_in(self.client, language, region)
                if (language, region) not in self.begun and begin_with_snapshot(site, self.client, language):
                    self.begun[language, region] = site

    def write(self, step: str, key: tuple[str, str, str]) -> None:
        if key not in self.pages and step == "publish":
            self.pages[key] = self.made(*key)
        page = self.pages.get(key)
        if page is None:
            return
        if step == "withdraw":
            page.unpublish()
        elif step == "delete":
            page.delete()
            del self.pages[key]
        else:
            page.title += "!" if step == "change" else ""
            page.save_revision()
            factories.publish_approved(page)

    def made(self, kind: str, language: str, region: str) -> Any:
        fields: dict[str, Any] = {"body": factories.body("Bel {telefoon}.")}
        if kind == "national":
            key = self.article.translation_key
            page = factories.article(language=language, translation_key=key, **fields)
            page.topics.set([self.topic] if language == "nl" else [])
            return page
        if kind == "supplement":
            return factories.supplement(self.article, region, locale=factories.locale(language), **fields)
        made = factories.regional_article if kind == "own" else factories.story
        return made(region, locale=factories.locale(language), **fields)


class WhatASnapshotOwes(Plain):
    """The same, of one story that is long enough to see what goes wrong."""

    def test_a_region_that_adds_to_a_text_has_both(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            factories.region("PO2601")
            page = factories.article()
            factories.publish_approved(page)
            addition = factories.supplement(page, "PO2601")
            factories.publish_approved(addition)
        make_due_snapshots()
        site = site_in(self.client, "nl", "PO2601")
        assert begin_with_snapshot(site, self.client, "nl")
        key = ("article", str(page.translation_key), "nl")
        assert [block["type"] for block in site.everything[key]["body"]][-1] == "supplement"
        with self.captureOnCommitCallbacks(execute=True):
            addition.unpublish()
        # the national text was in the snapshot as well: nothing is fetched but the tombstone
        assert "supplement" not in [block["type"] for block in site.sync().everything[key]["body"]]
