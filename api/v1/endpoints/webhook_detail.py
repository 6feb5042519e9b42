"""One webhook."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.documents.webhook import show_webhook
from api.v1.endpoints.webhook_endpoint import WebhookEndpoint
from api.v1.http.keyed import empty_answer, private_answer
from api.v1.schemas import webhooks as schemas


class WebhookDetail(WebhookEndpoint):
    """`GET` and `DELETE /api/v1/webhooks/{id}`."""

    http_method_names = ["get", "head", "delete", "options"]

    @extend_schema(
        operation_id="getWebhook",
        summary="One of your webhooks",
        description="Whether it is active, and what it hears of. Its secret is not shown again.",
        responses={200: schemas.WebhookSerializer},
        tags=["Webhooks"],
    )
    def get(self, _request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002 - the contract's name
        """Answer with the webhook."""
        return private_answer(show_webhook(self.own(id)))

    @extend_schema(
        operation_id="deleteWebhook",
        summary="Unsubscribe",
        description="Messages that wait are not sent any more, and its deliveries are deleted.",
        responses={204: None},
        tags=["Webhooks"],
    )
    def delete(self, _request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002 - the contract's name
        """Delete the webhook and its deliveries."""
        self.own(id).delete()
        return empty_answer()
