"""What was sent to a webhook."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.actions.webhooks.replay_delivery import replay_delivery
from api.dispatch.in_this_process import serve_without_worker
from api.documents.webhook import show_delivery
from api.errors import NothingToReplayError
from api.v1.endpoints.webhook_endpoint import WebhookEndpoint
from api.v1.http.keyed import private_answer
from api.v1.http.problems import Refused
from api.v1.schemas import webhooks as schemas

MAX_RESULTS = 50


class WebhookDeliveries(WebhookEndpoint):
    """`GET /api/v1/webhooks/{id}/deliveries`."""

    @extend_schema(
        operation_id="listDeliveries",
        summary="What was sent, and how that went",
        description="The newest fifty messages, each with every attempt, the answer and the time it took. "
        "They are kept for thirty days.",
        responses={200: schemas.DeliveryPageSerializer},
        tags=["Webhooks"],
    )
    def get(self, _request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002 - the contract's name
        """Answer with the newest ones."""
        deliveries = self.own(id).deliveries.all()[:MAX_RESULTS]
        return private_answer({"results": [show_delivery(delivery) for delivery in deliveries]})


class WebhookReplay(WebhookEndpoint):
    """`POST /api/v1/webhooks/{id}/deliveries/{delivery}/replay`."""

    http_method_names = ["post", "options"]

    @extend_schema(
        operation_id="replayDelivery",
        summary="Send a message again",
        description="The same message with the same id, signed anew.",
        request=None,
        responses={202: schemas.DeliverySerializer},
        tags=["Webhooks"],
    )
    def post(self, _request: HttpRequest, id: UUID, delivery: UUID) -> HttpResponse:  # noqa: A002 - the contract's name
        """Queue it for sending."""
        webhook = self.own(id)
        if not webhook.deliveries.filter(pk=delivery).exists():
            raise Http404("This webhook has no delivery with this id.")
        if webhook.stopped_at:
            raise Refused(409, "This webhook is stopped. Send a test first: once it is taken, it goes on.")
        try:
            replayed = replay_delivery(delivery=delivery)
        except NothingToReplayError as error:
            raise Refused(409, str(error)) from error
        serve_without_worker(id)
        replayed.refresh_from_db()
        return private_answer(show_delivery(replayed), status=202)
