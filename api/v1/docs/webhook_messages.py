"""The messages that sites receive, as `webhooks` of the OpenAPI description."""

from typing import Any, Final

from drf_spectacular.utils import OpenApiResponse, OpenApiWebhook, extend_schema

from api.v1.examples import example
from api.v1.schemas.webhooks import MessageSerializer

Json = dict[str, Any]
ACCEPTED: Final = "Your site has it: any 2xx within ten seconds. Else it comes again, for more than a day."


def _message(name: str, summary: str, description: str) -> OpenApiWebhook:
    described = extend_schema(
        operation_id=f"receive{name.capitalize()}",
        summary=summary,
        description=description,
        request={"application/json": MessageSerializer},
        responses={"2XX": OpenApiResponse(description=ACCEPTED)},
        # a tag of their own: generators make one client for each, and would overwrite that of the operations
        tags=["Webhook messages"],
    )
    return OpenApiWebhook(name, described)


CHANGES: Final = _message(
    "changes",
    "Texts were published or withdrawn",
    "Lines of the feed, in its order, of the languages and kinds that your webhook is for. The feed "
    "remains the source: a message says that it is time to look.",
)
TEST: Final = _message(
    "test", "A message to try your receiver with", "What `POST /webhooks/{id}/test` sends: no changes at all."
)
HEADERS: Final = {
    "webhook-id": "The id of the message, the same at every attempt: a second one is the same message.",
    "webhook-timestamp": "The moment of this attempt in seconds since 1970. Refuse one of five minutes ago.",
    "webhook-signature": "Signatures by Standard Webhooks, with a space between. One that is right will do: "
    "each secret signs for 24 hours after the one that takes over.",
}


def complete_messages(webhooks: Json) -> None:
    """Give each message its headers, and the example of its name."""
    for name, operations in webhooks.items():
        message = operations["post"]
        message["parameters"] = [
            {
                "name": header,
                "in": "header",
                "required": True,
                "description": description,
                "schema": {"type": "string"},
            }
            for header, description in HEADERS.items()
        ]
        content = message["requestBody"]["content"]["application/json"]
        content["examples"] = {f"message-{name}": example(f"message-{name}")}
