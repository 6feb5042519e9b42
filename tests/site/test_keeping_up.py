"""Whatever happens at the national desk and to the site itself: the site's copy is what the API serves."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from api.actions.regions.publish_region import publish_region
from tests import factories
from tests.rehearsal import examples
from tests.site.crashing import Power, PowerCutError
from tests.site.regional_site import NotNowError, RegionalSite, served, served_regions

LANGUAGES = ("nl", "nl-x-simple", "en")
STEPS = ["publish", "publish", "change", "correct", "withdraw", "unpublish", "delete", "sync", "power cut"]


class Desk:
    """The national desk, with two articles in a few languages."""

    def __init__(self) -> None:
        self.pages: dict[tuple[int, str], Any] = {}
        self.sources: dict[int, Any] = {}
        self.approvals: dict[tuple[int, str], Any] = {}

    def do(self, step: str, number: int, language: str) -> None:
        """Take a step, when it can be taken."""
        key = (number, language)
        page = self.pages.get(key)
        if page is None:
            if step == "publish":
                self._begin(key)
        elif step in ("publish", "change"):
            page.title += "!" if step == "change" else ""
            page.save_revision()
            self.approvals[key] = factories.publish_approved(page)
        elif step == "correct":
            page.title += "."
            page.save_revision()
            before = self.approvals[key]
            factories.publish_approved(page, kind="minor_edit", panels=[], carried_over_from=before)
        elif step in ("withdraw", "unpublish"):
            page.unpublish(set_expired=step == "withdraw")
        elif step == "delete":
            page.delete()
            del self.pages[key]

    def _begin(self, key: tuple[int, str]) -> None:
        number, language = key
        made = (
            factories.translation(self.sources[number], language)
            if number in self.sources
            else factories.article(language=language)
        )
        self.sources.setdefault(number, made)
        self.pages[key] = made
        self.approvals[key] = factories.publish_approved(made)


class TheCopyIsWhatIsServed(TestCase):
    """After any sequence of publishing, correcting, translating, withdrawing and power cuts (a sample)."""

    @settings(max_examples=examples(15), suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(
            st.tuples(
                st.sampled_from(STEPS), st.integers(0, 1), st.sampled_from(LANGUAGES), st.integers(0, 12)
            ),
            min_size=3,
            max_size=14,
        )
    )
    def test_after_any_sequence(self, steps: list[tuple[str, int, str, int]]) -> None:
        desk = Desk()
        with TemporaryDirectory() as folder:
            file = Path(folder) / "site.sqlite3"
            for step, number, language, left in steps:
                if step == "sync":
                    RegionalSite(self.client, file=file).sync(page_size=2).shelf.close()
                elif step == "power cut":
                    sync_until_the_power_cut(self.client, file, left)
                else:
                    desk.do(step, number, language)
            site = RegionalSite(self.client, file=file).sync(page_size=3)
            assert site.copy == served(self.client)
            assert RegionalSite(self.client).sync().copy == site.copy
            site.shelf.close()


def sync_until_the_power_cut(client: Any, file: Path, left: int) -> bool:
    """Sync for so many steps; say whether that was too few."""
    site = RegionalSite(client, file=file, power=Power(left))
    try:
        site.sync(page_size=2)
    except PowerCutError:
        return True
    finally:
        site.shelf.close()
    return False


@pytest.fixture
def history(db: None) -> Desk:
    """What happened: ten lines of the feed, a region among them."""
    desk = Desk()
    publish_region(region_id=factories.region("PO2601").pk)
    for step, number, language in [
        ("publish", 0, "nl"), ("publish", 0, "en"), ("publish", 1, "nl"), ("change", 0, "nl"),
        ("withdraw", 1, "nl"), ("correct", 0, "nl"), ("publish", 1, "nl"), ("delete", 0, "en"),
    ]:  # fmt: skip
        desk.do(step, number, language)
    return desk


def test_a_power_cut_at_every_step(client: Client, history: Desk, tmp_path: Path) -> None:
    expected = served(client) | served_regions(client)
    cuts, cut = 0, True
    while cut:
        file = tmp_path / f"{cuts}.sqlite3"
        cut = sync_until_the_power_cut(client, file, cuts)
        site = RegionalSite(client, file=file)
        assert set(site.everything) <= set(expected)  # nothing that was withdrawn, not even for a while
        assert site.sync(page_size=2).everything == expected
        site.shelf.close()
        cuts += cut
    assert cuts > 20


def test_power_that_fails_again_and_again_gets_there(client: Client, history: Desk, tmp_path: Path) -> None:
    # each time a page or more gets done: a site that can do nothing between two cuts has other worries
    file = tmp_path / "site.sqlite3"
    for _attempt in range(10):
        sync_until_the_power_cut(client, file, 12)
    assert RegionalSite(client, file=file).copy == served(client)


class Counted:
    """A client that remembers what it was answered; it can be made to meet failures."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.answers: list[tuple[str, int]] = []

    def get(self, path: str, *, headers: dict[str, str]) -> Any:
        answer = self.client.get(path, headers=headers)
        self.answers.append((path.partition("?")[0].rpartition("/")[2], answer.status_code))
        return answer


def test_nothing_new_costs_one_empty_answer(client: Client, history: Desk) -> None:
    counted = Counted(client)
    site = RegionalSite(counted).sync()
    site.sync()
    counted.answers.clear()
    site.sync()
    assert counted.answers == [("changes", 304)]


@pytest.mark.django_db
def test_what_the_site_has_is_not_asked_for_again(client: Client) -> None:
    desk = Desk()
    for step in ("publish", "change"):
        desk.do(step, 0, "nl")
    counted = Counted(client)
    site = RegionalSite(counted).sync()
    for name in ("since", "etag"):  # somebody begins anew, with the copy still there
        site.shelf.note(name, "")
    counted.answers.clear()
    site.sync()
    # the feed alone: the line before last is followed by one of the form that is there
    assert [status for _what, status in counted.answers] == [200]
    assert site.copy == served(client)


def test_an_api_that_fails_costs_nothing_but_time(client: Client, history: Desk, settings: Any) -> None:
    site = RegionalSite(client)
    settings.API_READS_PER_MINUTE = 0
    with pytest.raises(NotNowError, match="429"):
        site.sync()
    assert site.copy == {}
    settings.API_READS_PER_MINUTE = 10**9
    assert site.sync().copy == served(client)


def test_a_region_changes_its_number_and_ends(client: Client, history: Desk) -> None:
    region = factories.region("VO2601")
    publish_region(region_id=region.pk)
    site = RegionalSite(client).sync()
    region.support_point.telephone = "000 000 00 09"
    region.support_point.save()
    publish_region(region_id=region.pk)
    assert site.sync().everything == served(client) | served_regions(client)
    region.status = "ended"
    region.save()
    publish_region(region_id=region.pk)
    assert site.sync().everything == served(client) | served_regions(client)
    assert len(served_regions(client)) == 1
