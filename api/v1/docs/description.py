"""The description of the API, as OpenAPI 3.1."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema

from api.documents.encoding import digest, encode
from api.v1.docs.glossary import introduction
from api.v1.docs.webhook_messages import complete_messages
from api.v1.examples import add_examples
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.schemas.keyed import SECURITY
from api.v1.schemas.region_code import WRITTEN
from api.v1.schemas.responses import complete_responses, problem_schema
from api.v1.schemas.site_state import ONE_OF_THEM
from api.v1.schemas.snapshots import SNAPSHOT_NAME

Json = dict[str, Any]
#: the schemas of request bodies: a field that they do not name is refused
REQUEST_SCHEMAS = ("NewWebhook", "NewFeedback", "NewUsage", "NewSiteState")
PATH_PARAMETERS = {
    ("Articles", "id"): "The id of the article, the same in all languages.",
    ("Stories", "id"): "The id of the story, the same in all languages.",
    ("Previews", "token"): "The last part of the URL that the editor gave you.",
    ("Regions", "code"): "The official code of the region, such as PO2601.",
    ("Snapshots", "name"): "The last part of the `url` in `/snapshots/latest.json`.",
    ("Webhooks", "id"): "The id of the webhook.",
    ("Webhooks", "delivery"): "The id of the delivery: the `webhook-id` of the message.",
}


class Description(Endpoint):
    """`GET /api/v1/openapi.json`."""

    @extend_schema(exclude=True)
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with the description. No query."""
        body, etag = description_bytes()
        return answer(request, body, etag, headers={"Content-Language": "en"})


@cache
def description_bytes() -> tuple[bytes, str]:
    """Return the description as JSON with its ETag. It is generated once in each process."""
    body = encode(description())
    return body, digest(body)


@cache
def description() -> Json:
    """Return the description. It is shared: do not change it."""
    generator: Any = SchemaGenerator(urlconf="api.urls")  # type: ignore[no-untyped-call]  # the library has no types
    schema: Json = generator.get_schema(request=None, public=True)
    return schema


def complete(result: Json, **_kwargs: Any) -> Json:
    """Add what holds for every operation; drf-spectacular calls this when the rest is complete."""
    result["info"]["description"] = introduction()
    result["components"]["schemas"]["Problem"] = problem_schema()
    result["components"]["securitySchemes"] = SECURITY
    for name in REQUEST_SCHEMAS:
        result["components"]["schemas"][name]["additionalProperties"] = False
    result["components"]["schemas"]["NewSiteState"] |= ONE_OF_THEM
    complete_messages(result["webhooks"])
    for operations in result["paths"].values():
        for operation in operations.values():
            operation.setdefault("parameters", [])
            if "requestBody" in operation:  # also where no single field is required
                operation["requestBody"]["required"] = True
            complete_responses(operation)
            add_examples(operation)
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path":
                    parameter["description"] = PATH_PARAMETERS[operation["tags"][0], parameter["name"]]
                if (parameter["in"], parameter["name"]) == ("path", "code"):
                    parameter["schema"]["pattern"] = WRITTEN
                if (parameter["in"], parameter["name"]) == ("path", "name"):
                    parameter["schema"]["pattern"] = SNAPSHOT_NAME
    return result
