"""The examples in the description are what the API really answers.

`WRITE_EXAMPLES=1 pytest tests/contracts/test_examples.py` writes them anew; look at what changed.
"""

import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import OperationalError
from django.test import Client
from drf_spectacular.drainage import GENERATOR_STATS

from api.copies.keeping import make_due_snapshots
from api.documents.encoding import digest, encode
from api.documents.region import region_labels, render_region
from api.models import RegionDocument
from api.preview_tokens import preview_token
from api.queries.drafts import draft_reference
from api.v1.docs.description import description
from api.v1.examples import FOLDER, PUBLIC_URL, examples
from cms.content.models import ArticlePage, Topic
from cms.regions.models import Region, School
from tests import factories
from tests.api.receiver import Receiver, receiver
from tests.contracts.test_description import check

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
ARTICLE = UUID("5b8f5c7e-0f0b-4c53-9a5a-6f0f6e1f2a01")
TERM = UUID("5b8f5c7e-0f0b-4c53-9a5a-6f0f6e1f2a02")
HOOK = "https://www.voorbeeld.example/hook"
#: what is different each time: moments, ids, ETags, places, secrets and waiting times
PASSING = re.compile(
    r"\d{4}-\d\d-\d\dT[\d:]+Z|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|[0-9a-f]{32}"
    r"|whsec_[\w+/=]+|\b[\w-]{15}[\w=-]$|\b\d+ seconds"
)


def stable(value: Any) -> Any:
    """An answer without what is different each time; what is the same in two places still is."""
    found: dict[str, str] = {}

    def named(passing: re.Match[str]) -> str:
        if "T" in passing.group() and passing.group().endswith("Z"):
            return "(moment)"
        return found.setdefault(passing.group(), f"({len(found)})")

    text = re.sub(r'"milliseconds": \d+', '"milliseconds": 0', json.dumps(value, indent=1))
    return json.loads("\n".join(_line(line, named) for line in text.splitlines()))


def _line(line: str, named: Any) -> str:
    head, quote, rest = line.partition(': "')
    if not quote:
        return line
    value, end, comma = rest.rpartition('"')
    return f"{head}{quote}{PASSING.sub(named, value)}{end}{comma}"


def compare(name: str, answered: Any, site: Receiver | None = None) -> None:
    """Raise AssertionError when an answer is not as in the example."""
    text = json.dumps(answered, ensure_ascii=False, indent=1)
    answered = json.loads(text.replace(site.url, HOOK) if site else text)
    if os.environ.get("WRITE_EXAMPLES"):
        kept = json.dumps(answered, ensure_ascii=False, indent=1).replace("http://127.0.0.1:8000", PUBLIC_URL)
        (FOLDER / f"{name}.json").write_text(kept + "\n", encoding="utf-8")
    else:
        assert stable(answered) == stable(examples()[name])


def described_region(code: str, **fields: object) -> Region:
    """A region as it is kept on one day in 2026."""
    region = factories.region(code, **fields)
    full = encode(render_region(region, updated_at=MOMENT, year=2026))
    RegionDocument.objects.create(
        region=region,
        code=code,
        version=1,
        updated_at=MOMENT,
        labels=region_labels(region),
        etag=digest(full),
        full=full,
    )
    return region


@pytest.fixture
def region() -> Region:
    point = factories.support_point(
        name="Steunpunt Utrecht (voorbeeld)",
        telephone="000 000 00 01",
        whatsapp="000 000 00 01",
        email="utrecht@voorbeeld.example",
        website="https://utrecht.voorbeeld.example/",
        friday="op afspraak",
        closed_on=["easterMonday", "christmasDay"],
        street="Voorbeeldstraat 1",
        postcode="1000 AA",
        city="Utrecht",
        latitude=52.089633,
        longitude=5.117682,
        spoken_languages=["nl", "en", "ar"],
        independence="Wij kiezen geen partij.",
        questions=[{"type": "question", "value": "Wie gaat er mee naar een gesprek op school?"}],
        exceptions=[
            {
                "type": "days",
                "value": {
                    "first": "2026-12-24",
                    "last": "2027-01-01",
                    "hours": "",
                    "reason": "Kerstvakantie",
                },
            }
        ],
        network=[
            {
                "type": "party",
                "value": {
                    "role": "municipality",
                    "name": "Gemeente (voorbeeld)",
                    "description": "Vervoer naar school en leerplicht",
                    "telephone": "000 000 00 02",
                    "website": "",
                },
            }
        ],
    )
    point.refresh_from_db()
    return described_region("PO2601", name="Voorbeeldregio Utrecht", support_point=point)


@pytest.fixture
def texts() -> None:
    """One article in Dutch and English, with a term and a topic."""
    factories.glossary_term("zorgplicht", "De plicht van een school om een plek te zoeken.", key=TERM)
    page = factories.article(title="Zorgplicht", slug="zorgplicht", translation_key=ARTICLE)
    page.topics.set([Topic.objects.create(name="Rechten", slug="rechten", locale=page.locale)])
    page.save_revision()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en", title="Duty of care", slug="duty-of-care"))


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("getArticle", f"articles/{ARTICLE}?language=nl"),
        ("listArticles", "articles?language=en"),
        ("listChanges", "changes"),
        ("listGlossary", "glossary?language=nl"),
        ("listTopics", "topics?language=nl"),
    ],
)
def test_texts(client: Client, texts: None, name: str, address: str) -> None:
    compare(name, client.get(f"/api/v1/{address}").json())


def test_a_story(client: Client, texts: None) -> None:
    about = ArticlePage.objects.get(translation_key=ARTICLE, locale__language_code="nl")
    story = factories.story(about=about, title="Samen naar het gesprek", slug="samen-naar-het-gesprek")
    factories.publish_approved(story)
    compare("getStory", client.get(f"/api/v1/stories/{story.translation_key}?language=nl").json())
    compare("listStories", client.get(f"/api/v1/stories?article={ARTICLE}&language=nl").json())


def test_a_preview(client: Client, texts: None) -> None:
    page = ArticlePage.objects.get(translation_key=ARTICLE, locale__language_code="nl")
    page.summary = "Een school mag uw kind niet zomaar weigeren."
    page.save_revision()
    headers = {"authorization": f"Bearer {factories.api_key()}"}
    token = preview_token(draft_reference(page))
    compare("getPreview", client.get(f"/api/v1/previews/{token}", headers=headers).json())


def test_regions(client: Client, region: Region) -> None:
    compare("getRegion", client.get("/api/v1/regions/PO2601").json())
    other = described_region("VO2601", name="Voorbeeldregio Utrecht (vo)", support_point=None)
    factories.postcode_area("3511", po=region, vo=other)
    compare("listRegions", client.get("/api/v1/regions?postcode=3511").json())


def test_snapshots(client: Client, region: Region) -> None:
    page = factories.article(title="Zorgplicht", slug="zorgplicht", translation_key=ARTICLE)
    factories.publish_approved(page)
    make_due_snapshots()
    told = client.get("/api/v1/snapshots/latest.json?region=PO2601").json()
    content = b"".join(client.get("/api/v1/snapshots/" + told["results"][0]["url"].rpartition("/")[2]))
    compare("getSnapshot", json.loads(content.splitlines()[2]))
    # each size is another one when an id is: only how they compare is the same
    told["results"][0]["bytes"] = {"plain": 28310, "br": 5020, "zstd": 5480, "gzip": 5910}
    compare("listSnapshots", told)


def test_schools(client: Client, region: Region) -> None:
    School.objects.create(
        code="00XX00",
        institution="00XX",
        name="Voorbeeldschool",
        type="basisschool",
        sector="po",
        denomination="Openbaar",
        postcode="1000AA",
        city="Utrecht",
        municipality="Utrecht",
        website="https://school.voorbeeld.example",
        pupils=210,
        locations=[{"street": "Voorbeeldstraat", "houseNumber": "2", "latitude": 52.09, "longitude": 5.12}],
        po=region,
    )
    compare("listSchools", client.get("/api/v1/schools?region=PO2601").json())


@pytest.fixture
def site(settings: Any) -> Iterator[Receiver]:
    settings.WEBHOOKS_MAY_REACH_THIS_MACHINE = True
    with receiver() as found:
        yield found


@pytest.mark.django_db(transaction=True)
def test_webhooks(client: Client, site: Receiver) -> None:
    headers = {"authorization": f"Bearer {factories.api_key()}"}

    def ask(method: str, address: str, content: Any = None) -> Any:
        body = {"data": json.dumps(content), "content_type": "application/json"} if content else {}
        return client.generic(method, f"/api/v1/webhooks{address}", headers=headers, **body).json()

    made = ask("POST", "", {"url": site.url, "languages": ["nl", "en"]})
    compare("createWebhook", made, site)
    compare("problem-409", ask("POST", "", {"url": site.url}), site)
    compare("listWebhooks", ask("GET", ""), site)
    compare("getWebhook", ask("GET", f"/{made['id']}"), site)
    compare("rotateWebhookSecret", ask("POST", f"/{made['id']}/secret"))
    compare("testWebhook", ask("POST", f"/{made['id']}/test"))
    factories.publish_approved(factories.article())
    sent = ask("GET", f"/{made['id']}/deliveries")
    compare("listDeliveries", sent)
    for _headers, message in site.received:
        shown = json.loads(message)
        compare(f"message-{shown['type']}", shown)
    assert [json.loads(message)["type"] for _headers, message in site.received] == ["test", "changes"]
    newest = sent["results"][0]["id"]
    compare("replayDelivery", ask("POST", f"/{made['id']}/deliveries/{newest}/replay"))


def test_problems(client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False
    reader = {"authorization": f"Bearer {factories.api_key(scopes=['read'])}"}
    site = {"authorization": f"Bearer {factories.api_key('VO2601')}"}

    def fails(*_arguments: object, **_named: object) -> None:
        raise RuntimeError

    def is_away(*_arguments: object, **_named: object) -> None:
        raise OperationalError

    def ask(status: int, address: str, **headers: str) -> None:
        answer = client.get(f"/api/v1/{address}", headers=headers)
        assert answer.status_code == status
        compare(f"problem-{status}", answer.json())

    ask(400, "articles?pageSize=0&colour=red")
    ask(401, "webhooks")
    ask(403, "webhooks", **reader)
    ask(404, f"articles/{ARTICLE}")
    page = factories.article(translation_key=ARTICLE)
    factories.publish_approved(page)
    page.unpublish()
    ask(410, f"articles/{ARTICLE}")
    ask(406, "articles", accept="text/html")
    for status, body, kind in [(413, "x" * 70_000, "application/json"), (415, "url=x", "text/plain")]:
        answer = client.post("/api/v1/webhooks", body, content_type=kind, headers=site)
        compare(f"problem-{status}", answer.json())
    with monkeypatch.context() as patched:
        patched.setattr("api.v1.endpoints.change_list.changes_after", fails)
        ask(500, "changes")
        patched.setattr("api.v1.endpoints.change_list.changes_after", is_away)
        ask(503, "changes")
    settings.API_READS_PER_MINUTE = 0
    ask(429, "changes")


def test_every_answer_has_an_example_that_is_as_described(client: Client) -> None:
    described = json.loads(client.get("/api/v1/openapi.json").content)
    used = set()
    for operations in described["paths"].values():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                for content in response.get("content", {}).values():
                    if "examples" in content:
                        ((name, example),) = content["examples"].items()
                        value = example["value"]  # here, and not somewhere to fetch it from
                    else:
                        url = operation["externalDocs"]["url"]
                        name, value = url.rpartition("/")[2], client.get(url).json()
                    check(described, content["schema"]["$ref"].rpartition("/")[2], value)
                    assert status.startswith("2") or value["status"] == int(status)
                    used.add(name)
    for name, operations in described["webhooks"].items():
        content = operations["post"]["requestBody"]["content"]["application/json"]
        ((example, shown),) = content["examples"].items()
        check(described, content["schema"]["$ref"].rpartition("/")[2], shown["value"])
        assert shown["value"]["type"] == name
        used.add(example)
    assert used == set(examples())


def test_the_description_is_made_without_a_warning() -> None:
    GENERATOR_STATS.reset()
    description.__wrapped__()
    assert not GENERATOR_STATS
