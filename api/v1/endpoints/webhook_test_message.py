"""A test message to a webhook."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.actions.webhooks.send_test_message import send_test_message
from api.dispatch.in_this_process import serve_without_worker
from api.documents.webhook import show_delivery
from api.v1.endpoints.webhook_endpoint import WebhookEndpoint
from api.v1.http.keyed import private_answer
from api.v1.schemas import webhooks as schemas


class WebhookTestMessage(WebhookEndpoint):
    """`POST /api/v1/webhooks/{id}/test`."""

    http_method_names = ["post", "options"]

    @extend_schema(
        operation_id="testWebhook",
        summary="Send a test",
        description="A signed message without changes goes to your site, once. See `deliveries` for how it "
        "went. A test that is taken starts a stopped webhook again.",
        request=None,
        responses={202: schemas.DeliverySerializer},
        tags=["Webhooks"],
    )
    def post(self, _request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002 - the contract's name
        """Queue a test message for sending."""
        delivery = send_test_message(webhook=self.own(id).pk)
        serve_without_worker(id)
        delivery.refresh_from_db()
        return private_answer(show_delivery(delivery), status=202)
