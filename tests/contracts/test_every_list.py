"""Every list of the API is walked to its last page, with every parameter that it has."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

import pytest
from django.conf import settings
from django.test import Client

from api.v1.docs.description import description
from cms.content.models import Topic
from tests import factories
from tests.api.test_regions import school

pytestmark = pytest.mark.django_db
ARTICLE = UUID("5b8f5c7e-0f0b-4c53-9a5a-6f0f6e1f2a01")
SINCE = "2020-01-01T00:00:00+01:00"
Query = dict[str, str]
TEXTS: list[Query] = [
    {},
    {"language": "nl", "audience": "parents", "sector": "po", "include": "body"},
    {"region": "PO2601", "updatedSince": SINCE},
    {"language": "tr", "fallback": "default", "region": "PO2601"},
]
#: what is asked of each list that has pages; all parameters are in it, and each query finds more than a page
PAGED: dict[str, list[Query]] = {
    "/articles": [
        *TEXTS,
        {"slug": "tekst", "region": "PO2601"},
        {"topic": "rechten"},
        {"q": "zorgplicht", "language": "nl"},
    ],
    "/stories": [
        *TEXTS,
        {"slug": "verhaal", "region": "PO2601"},
        {"topic": "rechten", "article": str(ARTICLE)},
    ],
    "/regions": [{}, {"postcode": "3511 AB"}, {"sector": "po", "municipality": "Utrecht", "language": "tr"}],
    "/schools": [{}, {"region": "PO2601", "sector": "po", "municipality": "utrecht", "q": "school"}],
    "/changes": [{}, {"language": "nl", "kind": "article", "region": "PO2601"}],
}
#: these are answered whole: what is in them is counted by the desk, or limited (`webhooks`, `deliveries`)
WHOLE = {"/glossary", "/topics", "/snapshots/latest.json", "/webhooks", "/webhooks/{id}/deliveries"}


def described_lists() -> dict[str, dict[str, Any]]:
    """Every operation that answers with `results`, by its path, with the fields of its answer."""
    schemas = description()["components"]["schemas"]
    found = {}
    for path, operations in description()["paths"].items():
        content = operations.get("get", {"responses": {}})["responses"].get("200", {}).get("content", {})
        name = content.get("application/json", {}).get("schema", {}).get("$ref", "").rpartition("/")[2]
        if "results" in (fields := schemas.get(name, {}).get("properties", {})):
            found[path] = fields
    return found


@pytest.fixture
def _published(django_capture_on_commit_callbacks: Any) -> None:
    """Some of everything that a list can have."""
    with django_capture_on_commit_callbacks(execute=True):
        point = factories.support_point(spoken_languages=["nl", "tr"])
        po, vo, _other = (
            factories.region(code, municipalities=["Utrecht"], support_point=point)
            for code in ("PO2601", "VO2601", "PO2707")
        )
    factories.postcode_area("3511", po=po, vo=vo)
    for code in ("01AA00", "02BB00", "03CC00"):
        school(code, po=po, vo=vo)
    topic = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    about = factories.article(slug="tekst", translation_key=ARTICLE)
    told: list[dict[str, Any]] = [{"slug": "verhaal"}, {}, {"code": "PO2601", "slug": "verhaal"}]
    pages = [
        about,
        factories.article(),
        factories.regional_article("PO2601", slug="tekst", title="Zorgplicht bij ons"),
        *(factories.story(about=about, sectors=["po"], **fields) for fields in told),
    ]
    for page in pages:
        page.topics.set([topic])
        page.save_revision()
        factories.publish_approved(page)
    factories.publish_approved(factories.translation(about, "en"))


def walk(client: Client, path: str, query: Query) -> Iterator[list[Any]]:
    """Yield the results of each page, from the first to the last."""
    url = f"/api/v1{path}?{urlencode(query)}"
    while url:
        answer = client.get(url)
        assert answer.status_code == 200, (url, answer.content)
        page = answer.json()
        yield page["results"]
        url = _feed_url(path, query, page) if "hasMore" in page else page["next"]
        if url:
            _check_url(url, path, query)


def _feed_url(path: str, query: Query, page: dict[str, Any]) -> str:
    since = {**query, "since": page["next"]}
    return f"{settings.PUBLIC_URL}/api/v1{path}?{urlencode(since)}" if page["hasMore"] else ""


def _check_url(url: str, path: str, query: Query) -> None:
    place, _mark, sent_query = url.partition("?")
    assert place == f"{settings.PUBLIC_URL}/api/v1{path}"
    sent = dict(parse_qsl(sent_query))
    assert {name: value for name, value in sent.items() if name not in ("cursor", "since")} == query


def test_no_list_is_forgotten() -> None:
    lists = described_lists()
    assert {path for path, fields in lists.items() if "next" in fields} == set(PAGED)
    assert set(lists) - set(PAGED) == WHOLE


@pytest.mark.parametrize("path", PAGED)
def test_no_parameter_is_forgotten(path: str) -> None:
    parameters = description()["paths"][path]["get"]["parameters"]
    described = {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
    assert described - {"pageSize", "cursor", "since"} == {name for query in PAGED[path] for name in query}


@pytest.mark.usefixtures("_published")
@pytest.mark.parametrize("path", PAGED)
def test_every_page_of_a_list_can_be_reached(client: Client, path: str) -> None:
    for query in PAGED[path]:
        (whole,) = walk(client, path, {**query, "pageSize": "100"})
        assert len(whole) > 1, query
        for size in (1, 2):
            pages = list(walk(client, path, {**query, "pageSize": str(size)}))
            assert [len(page) for page in pages[:-1]] == [size] * (len(pages) - 1)
            assert [item for page in pages for item in page] == whole
