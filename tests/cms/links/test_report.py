"""The report on links, for editors: what asks for attention, what to do, and in which texts it stands."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.links.actions.record_look import record_look
from cms.links.fetching.look import Look
from cms.links.models import Link
from cms.links.models.link import digest_of
from cms.links.rule import VisitAnswer
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.regions.models import SupportPoint
from cms.users.models import User
from tests import factories
from tests.cms.links.other_sites import OtherSite
from tests.cms.links.worlds import days_pass, linked, note, public, run, sources

pytestmark = pytest.mark.django_db
ADDRESS = reverse("links_report")
GONE, MOVED, REFUSED, ERROR, WORKS, NEW = (
    f"https://{name}.example/x" for name in ("gone", "moved", "refused", "error", "works", "new")
)
FOUND = {
    GONE: Look(VisitAnswer.NOT_FOUND, 404),
    MOVED: Look(VisitAnswer.MOVED, 200, "https://moved.example/y"),
    REFUSED: Look(VisitAnswer.REFUSED, 403),
    ERROR: Look(VisitAnswer.FAILED, 500),
    WORKS: Look(VisitAnswer.OK, 200),
}


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def client() -> Client:
    return client_of(factories.with_role("change_region", "change_supportpoint"))


@pytest.fixture
def page() -> Any:
    """A public text with a link of each kind."""
    page = public(factories.article(title="Zorgplicht", body=linked(*FOUND, NEW)))
    note()
    find(FOUND)
    return page


def find(found: dict[str, Look]) -> None:
    for url, look in found.items():
        record_look(link=digest_of(url), look=look)


def asked_for(client: Client) -> list[dict[str, str]]:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(ADDRESS).status_code == 200
    return asked.captured_queries


def lines(answer: Any) -> dict[str, str]:
    assert answer.status_code == 200
    return {line.url: line.state for line in answer.context["table"].data}


def page_of(url: str) -> str:
    return reverse("link", args=[digest_of(url)])


def test_what_asks_for_attention_the_most_serious_first(client: Client, page: Any) -> None:
    answer = client.get(ADDRESS)
    assert list(lines(answer).items()) == [(GONE, "gone"), (MOVED, "moved"), (REFUSED, "refused")]
    html = answer.content.decode()
    assert "The page is no longer there." in html
    assert "https://moved.example/y" in html
    assert "It may well work" in html
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    assert re.findall(r'data-count="(\w+)"', html) == [
        "gone",
        "moved",
        "refused",
        "temporary",
        "new",
        "works",
    ]
    assert "1 link waits for a visit." in html


@pytest.mark.parametrize(
    ("query", "urls"),
    [
        ("state=temporary", [ERROR]),
        ("state=works", [WORKS]),
        ("state=new", [NEW]),
        ("state=all", [GONE, MOVED, REFUSED, ERROR, NEW, WORKS]),
        ("state=ignored", []),
        ("url=moved", [MOVED]),
        ("state=all&url=work", [WORKS]),
        ("state=nonsense", [GONE, MOVED, REFUSED]),
    ],
)
def test_filters(client: Client, page: Any, query: str, urls: list[str]) -> None:
    assert list(lines(client.get(f"{ADDRESS}?{query}"))) == urls
    assert client.get(f"{reverse('links_report_results')}?{query}").status_code == 200


def test_each_language_and_whether_it_is_a_source(client: Client) -> None:
    text = public(factories.article(title="Zorgplicht", sources=sources(GONE)))
    other = public(factories.translation(text, "en", body=linked(GONE)))
    factories.region()
    SupportPoint.objects.update(name="Steunpunt Utrecht", website=GONE)
    note()
    find({GONE: FOUND[GONE]})
    factories.with_role()
    html = client_of(factories.superuser()).get(ADDRESS).content.decode()
    for pk in (text.pk, other.pk):
        assert reverse("wagtailadmin_pages:edit", args=[pk]) in html
    assert "Steunpunt Utrecht" in html
    assert reverse("support_points:edit", args=[SupportPoint.objects.get().pk]) in html


def test_as_a_spreadsheet(client: Client, page: Any) -> None:
    answer = client.get(f"{ADDRESS}?export=csv")
    text = b"".join(answer.streaming_content).decode()
    assert GONE in text
    assert "Zorgplicht: Dutch" in text


def test_when_there_is_nothing_it_says_so(client: Client) -> None:
    assert "There are no links yet" in client.get(ADDRESS).content.decode()
    public(factories.article(body=linked(WORKS)))
    note()
    assert "We have not looked at any link yet" in client.get(ADDRESS).content.decode()
    find({WORKS: FOUND[WORKS]})
    assert "No link asks for attention." in client.get(ADDRESS).content.decode()
    assert "No link is like that." in client.get(f"{ADDRESS}?state=gone").content.decode()


def test_the_number_of_queries_is_constant(client: Client, page: Any) -> None:
    asked_for(client)
    few = len(asked_for(client))
    urls = [f"https://gone.example/{number}" for number in range(30)]
    for number in range(6):
        public(factories.article(body=linked(*urls), sources=sources(f"{GONE}{number}")))
    note()
    find(dict.fromkeys(urls, FOUND[GONE]))
    assert len(asked_for(client)) <= few
    assert sum("links_link" in query["sql"] for query in asked_for(client)) <= 6
    assert len(asked_for(client_of(factories.superuser()))) < 30


def test_a_regions_desk_sees_its_own_links_alone(page: Any) -> None:
    region = factories.region("PO2601", website=REFUSED)
    own = public(factories.supplement(page, "PO2601", body=linked(GONE, ERROR)))
    public(factories.supplement(page, "VO2709", body=linked(WORKS)))
    note()
    client = client_of(factories.at_desk_of(region))
    ensure_region_pages(only=region)  # gives the desk its rights on the pages
    answer = client.get(f"{ADDRESS}?state=all")
    assert set(lines(answer)) == {GONE, ERROR, REFUSED}
    html = answer.content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[own.pk]) in html
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) not in html
    assert client.get(page_of(WORKS)).status_code == 302
    # a link that others have too is not the region's to ignore
    assert "Ask the national desk" in client.get(page_of(GONE)).content.decode()
    client.post(page_of(GONE), {"do": "ignore", "why": "Ik wil het niet zien."})
    assert not Link.objects.get(url=GONE).is_ignored


def test_who_works_on_nothing_sees_nothing() -> None:
    assert client_of(factories.with_role(pages=())).get(ADDRESS).status_code == 302


def test_ignoring_takes_a_reason_and_can_be_taken_back(client: Client, page: Any) -> None:
    answer = client.post(page_of(REFUSED), {"do": "ignore", "why": "  "})
    assert "Say why" in answer.content.decode()
    assert REFUSED in lines(client.get(ADDRESS))
    answer = client.post(page_of(REFUSED), {"do": "ignore", "why": "Ik opende hem: hij werkt."}, follow=True)
    html = answer.content.decode()
    assert "Ik opende hem: hij werkt." in html
    assert REFUSED not in lines(client.get(ADDRESS))
    assert list(lines(client.get(f"{ADDRESS}?state=ignored"))) == [REFUSED]
    client.post(page_of(REFUSED), {"do": "heed"})
    assert REFUSED in lines(client.get(ADDRESS))
    actions = ModelLogEntry.objects.filter(action__startswith="links.").order_by("pk")
    assert [(entry.action, entry.data.get("why", "")) for entry in actions] == [
        ("links.ignore_link", "Ik opende hem: hij werkt."),
        ("links.heed_link", ""),
    ]


@pytest.mark.parametrize(
    ("look", "ignored"),
    [
        (Look(VisitAnswer.REFUSED, 403), True),
        (Look(VisitAnswer.OK, 200), True),
        (Look(VisitAnswer.FAILED, 500), True),
        (Look(VisitAnswer.NOT_FOUND, 404), False),
        (Look(VisitAnswer.MOVED, 200, "https://moved.example/y"), False),
    ],
)
def test_it_is_ignored_until_something_worse_is_found(
    client: Client, page: Any, look: Look, ignored: bool
) -> None:
    client.post(page_of(REFUSED), {"do": "ignore", "why": "Hij werkt."})
    days_pass()
    find({REFUSED: look})
    assert Link.objects.get(url=REFUSED).is_ignored is ignored


def test_what_works_is_not_ignored(client: Client, page: Any) -> None:
    assert 'value="ignore"' not in client.get(page_of(WORKS)).content.decode()
    answer = client.post(page_of(WORKS), {"do": "ignore", "why": "Zomaar."})
    assert "asks for nothing" in answer.content.decode()
    assert not Link.objects.get(url=WORKS).is_ignored


def test_looking_again_now(client: Client, site: OtherSite) -> None:
    public(factories.article(body=linked(site("/gone"))))
    run()
    address = page_of(site("/gone"))
    assert "410" in client.get(address).content.decode()
    site.pages["/gone"] = (200, {})
    asked = len(site.asked)
    answer = client.post(address, {"do": "look"}, follow=True)
    assert "We looked just now" in answer.content.decode()
    assert len(site.asked) == asked
    days_pass()
    answer = client.post(address, {"do": "look"}, follow=True)
    assert Link.objects.get().state == "works"
    assert 'value="ignore"' not in answer.content.decode()


def test_nobody_makes_us_visit_a_host_that_wants_to_be_left_alone(client: Client, site: OtherSite) -> None:
    site.pages["/busy"] = (429, {"Retry-After": "999999"})
    public(factories.article(body=linked(site("/busy"))))
    run()
    days_pass()
    asked = len(site.asked)
    client.post(page_of(site("/busy")), {"do": "look"})
    assert len(site.asked) == asked


@pytest.mark.parametrize("do", ["", "else"])
def test_what_is_no_button_is_refused(client: Client, page: Any, do: str) -> None:
    assert client.post(page_of(GONE), {"do": do}).status_code == 400


def test_a_link_that_there_is_not(client: Client) -> None:
    assert client.get(page_of(GONE)).status_code == 404


def test_the_page_of_a_text_says_which_of_its_links_ask_for_attention(client: Client, page: Any) -> None:
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "3 links in the public text ask for attention." in html
    assert page_of(GONE) in html
    assert page_of(WORKS) not in html
    draft = factories.article(body=linked(GONE))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert "in the public text" not in html


def test_an_address_is_shown_as_it_is(client: Client) -> None:
    url = "https://gone.example/<b>x</b>"
    text = public(factories.article())
    type(text).objects.filter(pk=text.pk).update(sources=sources(url))
    note()
    find({url: FOUND[GONE]})
    assert "<b>x</b>" not in client.get(ADDRESS).content.decode()
