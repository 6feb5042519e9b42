"""The contract of what is regional: supplements in their place, own articles and stories, and the feed."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.queries.regions.known import is_known_region
from cms.content.models import ArticlePage
from tests import factories

REGION, NEIGHBOUR = "PO2601", "PO2602"
PARAGRAPH = "00000000-0000-4000-8000-000000000001"

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> ArticlePage:
    for code in (REGION, NEIGHBOUR):
        factories.region(code)
    made = factories.article()
    factories.publish_approved(made)
    return made


def one(client: Client, page: ArticlePage, query: str = "") -> dict:
    return client.get(f"/api/v1/articles/{page.translation_key}?language=nl{query}").json()


def listed(client: Client, query: str = "") -> list[dict]:
    return client.get(f"/api/v1/articles?language=nl&include=body{query}").json()["results"]


def lines(client: Client, region: str = REGION) -> list[tuple[str, str, str | None]]:
    answer = client.get(f"/api/v1/changes?region={region}").json()
    return [(line["type"], line["kind"], line["region"]) for line in answer["results"]]


def test_a_region_without_supplements_gets_the_national_text(client: Client, page: ArticlePage) -> None:
    assert one(client, page, f"&region={REGION}") == one(client, page)
    assert listed(client, f"&region={REGION}") == listed(client)


def test_a_supplement_comes_after_the_piece_that_it_names(client: Client, page: ArticlePage) -> None:
    national = one(client, page)
    added = factories.supplement(page, REGION, place=PARAGRAPH)
    factories.publish_approved(added)
    merged = one(client, page, f"&region={REGION}")
    kinds = [block["type"] for block in merged["body"]]
    assert kinds == ["heading", "paragraph", "supplement", "paragraph", "paragraph"]
    block = merged["body"][2]
    assert (block["id"], block["region"]) == (str(added.translation_key), REGION)
    assert block["html"].startswith(f'<section data-region="{REGION}"><h3>{added.title}</h3>')
    assert "Bij ons belt u eerst de school." in block["html"]
    assert block["confirmed"] is True
    assert block["validation"]["status"] == "approved"
    assert merged["region"] == {"code": REGION, "name": added.get_parent().specific.region.name}
    # the national text stays word for word what it was, for everybody else too
    assert [block for block in merged["body"] if block["type"] != "supplement"] == national["body"]
    assert one(client, page) == national
    assert one(client, page, f"&region={NEIGHBOUR}") == national
    assert listed(client, f"&region={REGION}") == [merged]
    assert listed(client) == [national]


@pytest.mark.parametrize("place", ["", "00000000-0000-4000-8000-00000000dead"])
def test_without_its_place_it_comes_at_the_end(client: Client, page: ArticlePage, place: str) -> None:
    factories.publish_approved(factories.supplement(page, REGION, place=place))
    assert one(client, page, f"&region={REGION}")["body"][-1]["type"] == "supplement"


def test_a_draft_of_a_supplement_is_nowhere(client: Client, page: ArticlePage) -> None:
    factories.supplement(page, REGION)
    assert one(client, page, f"&region={REGION}")["region"] is None


def test_the_national_text_changes_and_the_region_has_it_at_once(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(factories.supplement(page, REGION))
    page.title = "Nieuw"
    page.save_revision()
    factories.publish_approved(page)
    merged = one(client, page, f"&region={REGION}")
    assert (merged["title"], merged["version"]) == ("Nieuw", 2)
    assert merged["body"][-1]["confirmed"] is False  # nobody of the region has looked at it yet
    assert lines(client) == [
        ("published", "article", None),
        ("published", "article", REGION),
        ("published", "article", None),
        ("published", "article", REGION),
    ]


def test_a_withdrawn_supplement_leaves_the_national_text(client: Client, page: ArticlePage) -> None:
    added = factories.supplement(page, REGION)
    factories.publish_approved(added)
    added.unpublish()
    assert one(client, page, f"&region={REGION}") == one(client, page)
    assert lines(client)[-1] == ("withdrawn", "article", REGION)


def test_a_deleted_supplement_leaves_the_national_text(client: Client, page: ArticlePage) -> None:
    added = factories.supplement(page, REGION)
    factories.publish_approved(added)
    added.delete()
    assert one(client, page, f"&region={REGION}") == one(client, page)


def test_with_the_national_text_goes_what_was_added_to_it(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(factories.supplement(page, REGION))
    page.unpublish()
    address = f"/api/v1/articles/{page.translation_key}"
    assert client.get(f"{address}?region={REGION}").status_code == 410
    assert client.get(address).status_code == 410
    assert listed(client, f"&region={REGION}") == []


def test_an_own_article_is_for_its_region_alone(client: Client, page: ArticlePage) -> None:
    own = factories.regional_article(REGION)
    factories.publish_approved(own)
    shown = one(client, own, f"&region={REGION}")
    assert shown["region"]["code"] == REGION
    address = f"/api/v1/articles/{own.translation_key}"
    assert client.get(address).status_code == 404
    assert client.get(f"{address}?region={NEIGHBOUR}").status_code == 404
    assert [text["id"] for text in listed(client, f"&region={REGION}")] == [
        str(page.translation_key),
        str(own.translation_key),
    ]
    assert len(listed(client)) == 1


@pytest.mark.parametrize("query", ["", "&include=body", "&fallback=default", "&q=zorgplicht"])
def test_a_region_costs_no_more_queries(client: Client, page: ArticlePage, query: str) -> None:
    factories.publish_approved(factories.supplement(page, REGION))
    assert is_known_region(REGION)  # once a minute in each process
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(f"/api/v1/articles?language=nl&region={REGION}{query}")
    assert len(answer.json()["results"]) == 1
    assert len(queries) == (2 if "q=" in query else 1)


def test_search_finds_what_a_region_adds_for_that_region_alone(client: Client, page: ArticlePage) -> None:
    factories.publish_approved(factories.supplement(page, REGION, title="Onze onderwijsmakelaar"))
    found = client.get(f"/api/v1/articles?q=onderwijsmakelaar&region={REGION}").json()["results"]
    assert [text["region"]["code"] for text in found] == [REGION]
    assert client.get("/api/v1/articles?q=onderwijsmakelaar").json()["results"] == []
    # and a word of the national text brings the article once
    assert len(client.get(f"/api/v1/articles?q=weigeren&region={REGION}").json()["results"]) == 1


def test_the_nearest_language_may_be_the_national_one(client: Client, page: ArticlePage) -> None:
    english = factories.translation(page, "en")
    factories.publish_approved(english)
    factories.publish_approved(factories.supplement(page, REGION))
    shown = client.get(f"/api/v1/articles?language=en&fallback=default&region={REGION}").json()["results"]
    assert [(text["language"], text["region"]) for text in shown] == [("en", None)]
    assert one(client, page, f"&region={REGION}")["availableLanguages"] == ["nl", "en"]


@pytest.mark.parametrize("region", ["XX", "PO26011", "PO2601%00", ""])
def test_what_is_no_region_is_told(client: Client, page: ArticlePage, region: str) -> None:
    for address in (f"/api/v1/articles/{page.translation_key}", "/api/v1/articles", "/api/v1/stories"):
        answer = client.get(f"{address}?region={region}")
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["name"] == "region"


def test_stories_stand_beside_the_article(client: Client, page: ArticlePage) -> None:
    told, local = factories.story(about=page), factories.story(REGION, about=page)
    for story in (told, local, factories.story()):
        factories.publish_approved(story)
    beside = one(client, page)["stories"]
    address = beside[beside.index("/api/") :]
    assert [story["id"] for story in client.get(address).json()["results"]] == [str(told.translation_key)]
    both = client.get(f"{address}&region={REGION}").json()["results"]
    assert [story["id"] for story in both] == [str(told.translation_key), str(local.translation_key)]
    assert both[0]["articles"] == [str(page.translation_key)]
    detail = client.get(f"/api/v1/stories/{told.translation_key}?language=nl").json()
    assert detail["body"][1]["html"] == "<p>Wij zijn drie keer gaan praten.</p>"
    assert client.get(f"/api/v1/articles/{told.translation_key}").status_code == 404
    assert ("published", "story", REGION) in lines(client)
