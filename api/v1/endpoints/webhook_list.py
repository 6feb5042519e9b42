"""The webhooks of a region."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.actions.webhooks.subscribe_webhook import subscribe_webhook
from api.documents.webhook import show_webhook
from api.errors import WebhookRefusedError
from api.models import Webhook
from api.v1.endpoints.webhook_endpoint import WebhookEndpoint
from api.v1.http.bodies import body
from api.v1.http.keyed import answer_of
from api.v1.http.problems import Refused
from api.v1.schemas import webhooks as shapes
from api.webhooks.signing import secret_of


class WebhookList(WebhookEndpoint):
    """`GET` and `POST /api/v1/webhooks`."""

    http_method_names = ["get", "head", "post", "options"]

    @extend_schema(
        operation_id="listWebhooks",
        summary="Your webhooks",
        description="The webhooks of the region of your key; of a key without a region, those of the sites "
        "without one.",
        responses={200: shapes.WebhookPageSerializer},
        tags=["Webhooks"],
    )
    def get(self, _request: HttpRequest) -> HttpResponse:
        """Answer with all of them: ten at most."""
        found = Webhook.objects.of(self.key.region_id).select_related("region")
        return answer_of({"results": [show_webhook(webhook) for webhook in found]})

    @extend_schema(
        operation_id="createWebhook",
        summary="Be told of changes",
        description="From now on your site gets a message when texts are published or withdrawn, by the "
        "Standard Webhooks specification. The answer has the secret with which you check signatures; it is "
        "shown once.",
        request=shapes.NewWebhookSerializer,
        responses={201: shapes.CreatedWebhookSerializer},
        tags=["Webhooks"],
    )
    def post(self, request: HttpRequest) -> HttpResponse:
        """Make one; tell its secret."""
        asked = body(shapes.NewWebhookSerializer, request)
        try:
            made = subscribe_webhook(key=self.key, **asked)
        except WebhookRefusedError as error:
            raise Refused(409, str(error)) from error
        shown = {**show_webhook(made), "secret": secret_of(made.pk, made.serial)}
        location = f"{settings.PUBLIC_URL}/api/v1/webhooks/{made.pk}"
        return answer_of(shown, status=201, headers={"Location": location})
