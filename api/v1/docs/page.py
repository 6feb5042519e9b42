"""The description of the API for people: one page, without scripts and without requests elsewhere."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from drf_spectacular.utils import extend_schema

from api.documents.encoding import digest, encode
from api.v1.docs.description import description
from api.v1.docs.glossary import CHANGELOG, GLOSSARY, INTRODUCTION
from api.v1.docs.quick_start import PHP, PYTHON
from api.v1.examples import examples
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.problems import PROBLEM_TYPES
from cms.content.placeholders.filling import Placeholder

STYLE = Path(__file__).parent / "docs.css"
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

Json = dict[str, Any]


class Docs(Endpoint):
    """`GET /api/v1/docs`."""

    media_type = "text/html"

    @extend_schema(exclude=True)
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with the page. No query."""
        body = docs_page()
        headers = {"Content-Language": "en", "Content-Security-Policy": POLICY}
        content_type = f"{self.media_type}; charset=utf-8"
        return answer(request, body, digest(body), content_type=content_type, headers=headers)


class Style(Endpoint):
    """`GET /api/v1/docs/style`."""

    media_type = "text/css"

    @extend_schema(exclude=True)
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with the style of the page. No query."""
        body = STYLE.read_bytes()
        return answer(request, body, digest(body), content_type="text/css; charset=utf-8")


class ExampleView(Endpoint):
    """`GET /api/v1/docs/examples/{name}`."""

    @extend_schema(exclude=True)
    def get(self, request: HttpRequest, name: str) -> HttpResponse:
        """Answer with an example. No query."""
        if name not in examples():
            raise Http404("There is no example with this name.")
        body = encode(examples()[name])
        return answer(request, body, digest(body))


@cache
def docs_page() -> bytes:
    """Return the page. It is rendered once in each process."""
    described = description()
    context = {
        "title": described["info"]["title"],
        "version": described["info"]["version"],
        "contact": described["info"]["contact"],
        "introduction": INTRODUCTION.split("\n\n"),
        "base_url": f"{settings.PUBLIC_URL}/api/v1",
        "operations": [
            {
                "path": path,
                "method": method.upper(),
                "example": _example(operation["operationId"]),
                **operation,
            }
            for path, operations in described["paths"].items()
            for method, operation in operations.items()
        ],
        "schemas": [_fields(name, schema) for name, schema in described["components"]["schemas"].items()],
        "placeholders": [str(placeholder) for placeholder in Placeholder],
        "problems": [(status, *kind) for status, kind in PROBLEM_TYPES.items()],
        "glossary": GLOSSARY,
        "invalid": _example("problem-400"),
        "messages": [_example("message-changes"), _example("message-test")],
        "changelog": CHANGELOG,
        "limits": [
            ("Reads from one IP address", settings.API_READS_PER_MINUTE),
            ("Reads with one key", settings.API_READS_PER_MINUTE_WITH_KEY),
            ("Everything else with one key", settings.API_WRITES_PER_MINUTE),
            ("Wrong keys from one IP address", settings.API_WRONG_KEYS_PER_MINUTE),
        ],
        "php": PHP.read_text(encoding="utf-8"),
        "python": PYTHON.read_text(encoding="utf-8"),
    }
    # descriptions are written in Markdown, of which they use no more than this
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", render_to_string("api/docs.html", context)).encode()


def _example(name: str) -> str:
    example = examples().get(name)
    return json.dumps(example, ensure_ascii=False, indent=2) if example else ""


def _fields(name: str, schema: Json) -> Json:
    fields = [
        {"name": field, "type": _type(inner), "description": inner.get("description", "")}
        for field, inner in schema.get("properties", {}).items()
    ]
    return {"name": name, "description": schema.get("description", ""), "fields": fields, **_values(schema)}


def _values(schema: Json) -> Json:
    return {"values": schema.get("enum", [])}


def _type(schema: Json) -> str:
    """Return the type of a field, for people."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    for composed in ("allOf", "oneOf", "anyOf"):
        if composed in schema:
            return " or ".join(_type(part) for part in schema[composed])
    kind = schema.get("type", "anything")
    if isinstance(kind, list):
        return " or ".join(kind)
    if kind == "array":
        return f"list of {_type(schema['items'])}"
    return f"{kind} ({schema['format']})" if "format" in schema else str(kind)
