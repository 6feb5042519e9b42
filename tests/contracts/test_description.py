"""The API is described: for machines in OpenAPI 3.1, for people on a page; and the description is true."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from cms.content.rendering.body import RENDERERS
from tests import factories

pytestmark = pytest.mark.django_db
BLOCKS: dict[str, Any] = {
    "heading": "Wat u kunt doen",
    "paragraph": "<p>Bel de school.</p>",
    "steps": ["<p>Bel.</p>"],
    "checklist": ["<p>Een brief.</p>"],
    "callout": {"tone": "info", "title": "", "text": "<p>Let op.</p>"},
    "question": {"question": "Mag dat?", "answer": "<p>Ja.</p>"},
    "quote": {"text": "Het lukte.", "person": "moeder van een jongen van negen"},
    "help": {"intro": "Bel ons."},
}
VIDEO = {"url": "https://video.example/1", "title": "Uitleg", "transcript": "<p>Zo werkt het.</p>"}


@pytest.fixture
def described(client: Client) -> dict[str, Any]:
    return client.get("/api/v1/openapi.json").json()


def check(described: dict[str, Any], schema: str, answer: Any) -> None:
    """Raise ValidationError when an answer is not as it is described."""
    registry = Registry().with_resource(
        "urn:api", Resource.from_contents(described, default_specification=DRAFT202012)
    )
    reference = {"$ref": f"urn:api#/components/schemas/{schema}"}
    Draft202012Validator(reference, registry=registry, format_checker=FormatChecker()).validate(answer)


def test_it_is_valid_openapi(described: dict[str, Any]) -> None:
    validate(described)
    assert described["openapi"].startswith("3.1")


def test_it_says_who_answers_questions_and_what_words_mean(described: dict[str, Any]) -> None:
    assert set(described["info"]["contact"]) == {"name", "email", "url"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", described["info"]["version"])
    assert "spoedpublicatie" in described["info"]["description"]
    assert described["servers"][0]["url"].endswith("/api/v1")


def test_it_names_exactly_the_addresses_there_are(described: dict[str, Any]) -> None:
    operations = {
        f"{method.upper()} {path}" for path, operations in described["paths"].items() for method in operations
    }
    assert operations == {
        "GET /articles",
        "GET /articles/{id}",
        "GET /changes",
        "POST /sites/state",
        "GET /stories",
        "GET /stories/{id}",
        "GET /glossary",
        "GET /topics",
        "GET /regions",
        "GET /regions/{code}",
        "GET /schools",
        "GET /snapshots/latest.json",
        "GET /snapshots/{name}",
        "POST /feedback",
        "POST /usage",
        "GET /previews/{token}",
        "GET /webhooks",
        "POST /webhooks",
        "GET /webhooks/{id}",
        "DELETE /webhooks/{id}",
        "POST /webhooks/{id}/secret",
        "POST /webhooks/{id}/test",
        "GET /webhooks/{id}/deliveries",
        "POST /webhooks/{id}/deliveries/{delivery}/replay",
    }


def test_it_says_what_sites_receive(described: dict[str, Any]) -> None:
    assert set(described["webhooks"]) == {"changes", "test"}
    for operations in described["webhooks"].values():
        message = operations["post"]
        assert [header["name"] for header in message["parameters"] if header["in"] == "header"] == [
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature",
        ]
        assert list(message["responses"]) == ["2XX"]


def test_a_client_can_tell_what_a_block_or_a_line_has(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    for name, types in (
        ("Block", {*RENDERERS, "supplement"}),
        ("SupplementPart", set(RENDERERS)),
        ("ChangeLine", {"published", "withdrawn"}),
    ):
        mapping = schemas[name]["discriminator"]["mapping"]
        assert set(mapping) == types
        assert {one["$ref"] for one in schemas[name]["oneOf"]} == set(mapping.values())
        for kind, reference in mapping.items():
            field = schemas[reference.rpartition("/")[2]]["properties"]["type"]
            enum = schemas[field["$ref"].rpartition("/")[2]] if "$ref" in field else field
            assert enum["enum"] == [kind], name
    for field in ("items", "$ref"):
        assert "ChangeLine" in str(schemas["ChangePage"]["properties"]["results"]), field
    assert schemas["PublishedLine"]["properties"]["etag"]["type"] == "string"


def test_every_block_is_as_described(described: dict[str, Any]) -> None:
    image, document = factories.picture(), factories.document()
    stored = [
        *({"type": name, "id": name, "value": value} for name, value in BLOCKS.items()),
        factories.picture_block(image, caption="Het plein"),
        factories.download_block(document),
        {"type": "video", "id": "video", "value": {**VIDEO, "captions": document.pk}},
    ]
    page = factories.article(body=stored)
    factories.publish_approved(page)
    factories.publish_approved(factories.supplement(page))
    body = Client().get(f"/api/v1/articles/{page.translation_key}?region=PO2601").json()["body"]
    assert {block["type"] for block in body} == {*RENDERERS, "supplement"}
    for block in body:
        check(described, "Block", block)
        named = described["components"]["schemas"]["Block"]["discriminator"]["mapping"][block["type"]]
        fields = described["components"]["schemas"][named.rpartition("/")[2]]["properties"]
        assert set(block) <= set(fields), block["type"]


def test_messages_have_a_tag_of_their_own(described: dict[str, Any]) -> None:
    def tags(place: str) -> set[str]:
        return {
            tag
            for path in described[place].values()
            for operation in path.values()
            for tag in operation["tags"]
        }

    assert not tags("paths") & tags("webhooks")


def test_a_list_says_that_it_is_silent_on_withdrawals(described: dict[str, Any]) -> None:
    for path in ("/articles", "/stories"):
        named = {one["name"]: one for one in described["paths"][path]["get"]["parameters"]}
        assert "/changes" in named["updatedSince"]["description"]


def test_every_answer_is_described_with_its_headers(described: dict[str, Any]) -> None:
    for path, operations in described["paths"].items():
        for operation in operations.values():
            responses = operation["responses"]
            assert {"400", "401", "406", "429", "500"} <= set(responses), path
            assert all("API-Version" in response["headers"] for response in responses.values())
            assert "security" in operation  # what needs no key says so
            if operation["security"]:
                assert {"403", "409"} <= set(responses)
                done = next(response for status, response in responses.items() if status[0] == "2")
                assert "RateLimit" in done["headers"]
            else:
                assert "304" in responses
                assert {"ETag", "Cache-Control"} <= set(responses["200"]["headers"])
            for status in ("400", "406", "500"):
                assert list(responses[status]["content"]) == ["application/problem+json"]
            for parameter in operation["parameters"]:
                assert parameter["description"], (path, parameter["name"])


def test_answers_are_as_described(client: Client, described: dict[str, Any]) -> None:
    page = factories.article()
    first = factories.publish_approved(page)
    english = factories.translation(page, "en")
    factories.publish_approved(english, kind="urgent", reason="Fout nummer", follow_up_due="2026-12-01")
    page.title = "Zonder spelfout"
    page.save_revision()
    factories.publish_approved(page, kind="minor_edit", panels=[], carried_over_from=first)
    for language in ("nl", "en", "tr"):
        article = client.get(f"/api/v1/articles/{page.translation_key}?language={language}").json()
        check(described, "Article", article)
        assert set(article) - {"region"} <= set(described["components"]["schemas"]["Article"]["properties"])
    check(described, "ArticlePage", client.get("/api/v1/articles?pageSize=1").json())
    check(described, "ArticlePage", client.get("/api/v1/articles?include=body").json())
    page.unpublish()
    check(described, "ChangePage", client.get("/api/v1/changes").json())
    for wrong in ("/api/v1/articles?a=1", "/api/v1/nothing"):
        check(described, "Problem", client.get(wrong).json())


def test_the_page_for_people_needs_nothing_from_elsewhere(client: Client) -> None:
    answer = client.get("/api/v1/docs")
    html = answer.content.decode()
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert "style-src 'self'" in answer["Content-Security-Policy"]
    assert "<script" not in html
    assert "`" not in html
    assert not re.search(r"<style|\sstyle=|\son\w+=", html)
    addresses = re.findall(r'(?:href|src)="([^"]+)"', html)
    assert all(address.startswith(("/api/v1/", "#", "mailto:")) for address in addresses)
    style = client.get("/api/v1/docs/style", headers={"accept": "text/css,*/*;q=0.1"})
    assert style["Content-Type"] == "text/css; charset=utf-8"
    assert b"url(" not in style.content


def test_the_page_tells_of_every_address_field_and_problem(client: Client, described: dict[str, Any]) -> None:
    html = client.get("/api/v1/docs").content.decode()
    for path, operations in described["paths"].items():
        for method, operation in operations.items():
            assert f"{method.upper()} {path}" in html
            assert all(f"<code>{parameter['name']}</code>" in html for parameter in operation["parameters"])
    for name, schema in described["components"]["schemas"].items():
        assert f'id="schema-{name}"' in html
        assert all(f"<code>{field}</code>" in html for field in schema.get("properties", {}))
    kind = json.loads(client.get("/api/v1/nothing").content)["type"].partition("#")[2]
    assert f'id="{kind}"' in html
