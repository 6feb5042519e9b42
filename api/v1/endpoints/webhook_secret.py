"""The secret of a webhook."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.actions.webhooks.rotate_webhook_secret import rotate_webhook_secret
from api.errors import WebhookRefusedError
from api.v1.endpoints.webhook_endpoint import WebhookEndpoint
from api.v1.http.keyed import private_answer
from api.v1.http.problems import Refused
from api.v1.schemas import webhooks as schemas


class WebhookSecret(WebhookEndpoint):
    """`POST /api/v1/webhooks/{id}/secret`."""

    http_method_names = ["post", "options"]

    @extend_schema(
        operation_id="rotateWebhookSecret",
        summary="A new secret",
        description="For 24 hours messages carry the signatures of the new secret and of each one before it, "
        "so that you can change over without losing any, however often you ask for a new one.",
        request=None,
        responses={200: schemas.NewSecretSerializer},
        tags=["Webhooks"],
    )
    def post(self, _request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002 - the contract's name
        """Rotate the secret. The answer is the only one that has it."""
        try:
            secret = rotate_webhook_secret(webhook=self.own(id).pk)
        except WebhookRefusedError as error:
            raise Refused(409, str(error)) from error
        return private_answer({"secret": secret})
