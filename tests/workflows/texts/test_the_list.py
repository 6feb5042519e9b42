"""One line for all languages of a text that somebody may see; its filters, its search and its cost."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone
from wagtail.models import GroupPagePermission

from cms.content.actions.score_article import score_article
from cms.content.models import ArticlePage, Topic
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.regions.actions.open_region_desk import open_region_desk
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/texts/"


def titles(client: Client, **filters: Any) -> list[str]:
    """The texts on the page, in its order."""
    answer = client.get(ADDRESS, filters)
    assert answer.status_code == 200
    return [line.title for line in answer.context["table"].data]


def lines(client: Client) -> dict[str, Any]:
    return {line.title: line for line in client.get(ADDRESS).context["table"].data}


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser(first_name="Anna", last_name="Beheer"))
    return client


@pytest.fixture
def duty() -> ArticlePage:
    page = factories.article(title="Zorgplicht", sectors=["po", "vo"])
    factories.publish_approved(page)
    factories.translation(page, "en", title="Duty of care", body=factories.body("Ask the bus company."))
    return page


@pytest.fixture
def transport() -> ArticlePage:
    return factories.article(title="Vervoer", audience=["youth"], body=factories.body("Vraag bezwaar aan."))


def test_a_text_is_one_line_with_how_far_each_language_is(client: Client, duty: ArticlePage) -> None:
    (line,) = lines(client).values()
    states = {one.state: [name for name, _url in one.languages] for one in line.in_states}
    assert states == {"public": ["Nederlands"], "draft": ["Engels"]}
    assert line.pk == duty.pk
    assert client.get(line.edit_url).status_code == 200


def test_it_shows_the_newest_draft(client: Client, duty: ArticlePage) -> None:
    topic = Topic.objects.create(name="Rechten", slug="rechten", locale=duty.locale)
    duty.title, duty.audience = "Nieuwe titel", ["youth", "parents"]
    duty.valid_until = timezone.localdate().replace(year=2020)
    duty.topics.set([topic])
    duty.responsible = factories.editor(first_name="Bram", last_name="Jansen")
    duty.save_revision()
    score_article(page=duty)
    line = lines(client)["Nieuwe titel"]
    assert (line.topics, line.owner, line.has_ended) == ("Rechten", "Bram Jansen", True)
    assert len(line.audience.split(", ")) == len(line.sectors.split(", ")) == 2
    assert line.level


def test_a_search_finds_words_in_any_language_and_the_title_first(
    client: Client, duty: ArticlePage, transport: ArticlePage
) -> None:
    assert titles(client, q="bezwaren") == ["Vervoer"]
    assert titles(client, q="busses") == ["Zorgplicht"]
    assert titles(client, q=str(duty.translation_key)) == ["Zorgplicht"]
    factories.article(title="Aanvraag", summary="Over vervoer.")
    assert titles(client, q="vervoer") == ["Vervoer", "Aanvraag"]
    assert titles(client, q="vervoer", ordering="title") == ["Aanvraag", "Vervoer"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"state": "public"}, {"Zorgplicht"}),
        ({"state": "draft"}, {"Zorgplicht", "Vervoer"}),
        ({"state": "draft", "language": "nl"}, {"Vervoer"}),
        ({"language": "en"}, {"Zorgplicht"}),
        ({"audience": "youth"}, {"Vervoer"}),
        ({"sector": "vo"}, {"Zorgplicht"}),
        ({"kind": "articlepage"}, {"Zorgplicht", "Vervoer"}),
        ({"kind": "storypage"}, set()),
        ({"region": "national"}, {"Zorgplicht", "Vervoer"}),
        ({"owner": "nobody"}, {"Zorgplicht", "Vervoer"}),
        ({"owner": "mine"}, set()),
        ({"validity": "never"}, {"Zorgplicht", "Vervoer"}),
        ({"validity": "ended"}, set()),
        ({"validity": "soon"}, set()),
        ({"level": "4"}, set()),
        # what is no choice is no filter, and no fault
        ({"state": "x", "language": "x", "owner": "9999999999999999", "topic": "'", "level": "x"}, None),
    ],
)
def test_it_can_be_narrowed(
    client: Client, duty: ArticlePage, transport: ArticlePage, filters: dict[str, str], found: set[str] | None
) -> None:
    assert set(titles(client, **filters)) == ({"Zorgplicht", "Vervoer"} if found is None else found)


def test_by_topic_owner_and_region(client: Client, duty: ArticlePage, transport: ArticlePage) -> None:
    topic = Topic.objects.create(name="Rechten", slug="rechten", locale=duty.locale)
    duty.topics.set([topic])
    gone = factories.editor(is_active=False)
    duty.responsible = gone
    duty.save_revision()
    own = factories.regional_article("PO2601", title="Bij ons")
    assert titles(client, topic=str(topic.translation_key)) == ["Zorgplicht"]
    assert titles(client, owner=str(gone.pk)) == ["Zorgplicht"]
    assert "Zorgplicht" in titles(client, owner="nobody"), "who left keeps no text up to date"
    assert titles(client, region="PO2601") == ["Bij ons"]
    assert own.title not in titles(client, region="national")
    assert lines(client)["Bij ons"].region == "PO2601"


def test_nobody_sees_or_finds_the_drafts_of_others(enter: Any, duty: ArticlePage) -> None:
    for code in ("PO2601", "PO2602"):
        open_region_desk(region=factories.region(code))
    ensure_region_pages()
    factories.regional_article("PO2601", title="Van ons", summary="Kom naar de soos.")
    factories.regional_article("PO2602", title="Van de buren", summary="Kom naar de soos.")
    desk = enter(factories.at_desk_of(factories.region("PO2601")))
    assert titles(desk) == ["Van ons"]
    assert titles(desk, q="soos") == ["Van ons"]
    assert titles(desk, q="zorgplicht") == []
    assert titles(desk, state="public") == []
    page = desk.get(ADDRESS).content.decode()
    assert "buren" not in page
    assert "Zorgplicht" not in page
    assert b"buren" not in b"".join(desk.get(f"{ADDRESS}?export=csv"))


def test_who_works_on_one_language_sees_that_alone(enter: Any, duty: ArticlePage) -> None:
    translator = factories.with_role(pages=())
    change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    group = translator.groups.get()
    GroupPagePermission.objects.create(group=group, page=factories.article_index("en"), permission=change)
    client = enter(translator)
    assert titles(client) == ["Duty of care"]
    assert titles(client, q="zorgplicht") == []


def test_who_works_on_no_text_has_no_list(enter: Any) -> None:
    manager = enter(factories.with_role(*factories.KEEPING_PANELS, pages=()))
    assert manager.get(ADDRESS).status_code == 302
    assert ADDRESS not in manager.get("/admin/").content.decode()


def test_it_is_a_spreadsheet_too(client: Client, duty: ArticlePage, transport: ArticlePage) -> None:
    rows = b"".join(client.get(f"{ADDRESS}?export=csv&q=zorgplicht")).decode("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert "Zorgplicht" in rows[1]
    assert str(duty.translation_key) in rows[1]


def test_its_cost_does_not_grow_with_the_texts(client: Client, count: Any, duty: ArticlePage) -> None:
    addresses = [ADDRESS, f"{ADDRESS}?q=zorg", f"{ADDRESS}?state=public&state=draft&owner=nobody"]
    before = [count(client, address) for address in addresses]
    for number in range(5):
        page = factories.article(title=f"Zorg {number}", responsible=factories.editor())
        factories.publish_approved(page)
        score_article(page=page)
        for language in ("en", "ar", "tr"):
            factories.translation(page, language)
        factories.regional_article(f"PO26{number:02}", title=f"Zorg bij ons {number}")
    assert [count(client, address) for address in addresses] == before
    assert max(before) < 30
