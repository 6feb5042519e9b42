"""A run looks at what is due: slowly, a little at a time, and not twice."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cms.links import visiting
from cms.links.fetching.pace import Pace
from cms.links.models import Link
from cms.links.models.link import digest_of
from cms.links.queries.due import PER_HOST, due_links
from cms.links.stored_urls import host_of
from cms.links.visiting import visit_link
from tests import factories
from tests.cms.links.other_sites import METADATA, OtherSite
from tests.cms.links.worlds import days_pass, due_now, linked, note, public, run, sources, states

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visiting, "Pace", lambda _seconds: Pace(0))


def links(*urls: str) -> None:
    Link.objects.bulk_create(Link(digest=digest_of(url), url=url, host=host_of(url)) for url in urls)


def test_each_kind(site: OtherSite) -> None:
    in_text = ["/works", "/moved", "/gone", "/forbidden", "/error", "/circle", "/inside", "/endless"]
    public(
        factories.article(body=linked(*map(site, in_text)), sources=sources(site("/to-the-front"), METADATA))
    )
    run()
    assert states() == {
        "/works": "works",
        "/endless": "works",
        "/moved": "moved",
        "/to-the-front": "moved",
        "/gone": "gone",
        "/forbidden": "refused",
        "/error": "temporary",
        "/circle": "temporary",
        "/inside": "private",
        "/latest/meta-data/": "private",
    }
    assert Link.objects.get(url=site("/moved")).moved_to == site("/works")


def test_what_fails_is_looked_at_daily_and_gone_after_three_days(site: OtherSite) -> None:
    public(factories.article(body=linked(site("/error"), site("/forbidden"), site("/works"))))
    for day, state in enumerate(["temporary", "temporary", "gone", "gone"]):
        run()
        run()  # the second time nothing is due
        assert states()["/error"] == state
        assert states()["/forbidden"] == "refused"
        assert site.paths.count("/error") == 2 * (day + 1)  # HEAD and GET
        days_pass()
    assert site.paths.count("/works") == 1
    site.pages["/error"] = (200, {})
    run()
    assert states()["/error"] == "works"
    days_pass(4)
    assert due_now() == {site("/forbidden"), site("/works")}


def test_a_host_that_wants_to_be_left_alone_is(site: OtherSite) -> None:
    site.pages["/busy"] = (429, {"Retry-After": "172800"})
    public(factories.article(body=linked(site("/busy"), *(site(f"/works?{number}") for number in range(3)))))
    Link.objects.update(due_at=timezone.now())
    run()
    asked = len(site.asked)
    run()
    days_pass()
    run()
    assert len(site.asked) == asked
    assert states()["/busy"] == "refused"
    days_pass()
    run()
    assert len(site.asked) > asked


def test_hosts_take_turns_and_ten_thousand_links_to_one_take_days() -> None:
    links(*(f"https://large.example/{number}" for number in range(10_000)))
    links(*(f"https://small-{number}.example/" for number in range(5)))
    due = list(due_links(timezone.now(), at_most=300))
    assert [link.host for link in due].count("large.example") == PER_HOST
    assert len({link.host for link in due[:6]}) == 6
    assert len(due) == PER_HOST + 5
    assert PER_HOST * 24 * 7 > 10_000


def test_no_more_than_asked_for(site: OtherSite) -> None:
    public(factories.article(body=linked(*(site(f"/works?{number}") for number in range(5)))))
    run(at_most=2)
    assert len(site.asked) == 2
    run(at_most=2)
    run(at_most=2)
    assert len(site.asked) == 5


def test_a_run_ends_in_time(site: OtherSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visiting, "LONGEST", -1)
    public(factories.article(body=linked(site("/works"))))
    run()
    assert site.asked == []
    assert due_now() == {site("/works")}


def test_of_two_runs_one_visits(site: OtherSite) -> None:
    links(site("/works"))
    first, second = Link.objects.get(), Link.objects.get()
    assert visit_link(first) == "works"
    assert visit_link(second) is None
    assert len(site.asked) == 1


def test_a_visit_that_was_broken_off_is_done_again(site: OtherSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_url: str) -> Any:
        raise KeyboardInterrupt

    links(site("/works"))
    monkeypatch.setattr(visiting, "look", stopped)
    with pytest.raises(KeyboardInterrupt):
        visit_link(Link.objects.get())
    assert timezone.now() < Link.objects.get().due_at <= timezone.now() + timedelta(hours=1)


def test_a_link_that_left_the_text_meanwhile_is_no_error(site: OtherSite, monkeypatch: Any) -> None:
    links(site("/works"))
    link = Link.objects.get()
    real = visiting.look

    def looked(url: str) -> Any:
        Link.objects.all().delete()
        return real(url)

    monkeypatch.setattr(visiting, "look", looked)
    assert visit_link(link) is None


def test_a_new_link_of_a_host_that_rests_waits_too(site: OtherSite) -> None:
    public(factories.article(body=linked(site("/busy"))))
    run()
    public(factories.article(body=linked(site("/works"))))
    note()
    run()
    assert "/works" not in site.paths


def test_the_pace() -> None:
    waited: list[float] = []
    clock = [0.0]

    def wait(seconds: float) -> None:
        waited.append(seconds)
        clock[0] += seconds

    pace = Pace(5, wait)
    for host, at in [("a", 0), ("b", 1), ("a", 2), ("a", 3), ("b", 20), ("a", 20)]:
        clock[0] = max(clock[0], at)
        assert pace.before(host, lambda: clock[0])
    assert waited == [3, 5]
    pace.resting.add("a")
    assert not pace.before("a", lambda: clock[0])
    assert pace.before("b", lambda: 100)
