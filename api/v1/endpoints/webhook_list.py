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
from api.v1.http.keyed import private_answer
from api.v1.http.problems import Refused
from api.v1.schemas import webhooks as schemas
from api.webhooks.signing import secret_of


class WebhookList(WebhookEndpoint):
    """`GET` and `POST /api/v1/webhooks`."""

    http_method_names = ["get", "head", "post", "options"]

    @extend_schema(
        operation_id="listWebhooks",
        summary="Your webhooks",
        description="The webhooks of the region of your key; of a key without a region, those of the sites "
        "without one.",
        responses={200: schemas.WebhookPageSerializer},
        tags=["Webhooks"],
    )
    def get(self, _request: HttpRequest) -> HttpResponse:
        """Answer with all of them: ten at most."""
        webhooks = Webhook.objects.of(self.key.region_id).select_related("region")
        return private_answer({"results": [show_webhook(webhook) for webhook in webhooks]})

    @extend_schema(
        operation_id="createWebhook",
        summary="Subscribe to changes",
        description="From now on your site gets a message when texts are published or withdrawn, by the "
        "Standard Webhooks specification. The answer has the secret with which you check signatures; it is "
        "shown once.",
        request=schemas.NewWebhookSerializer,
        responses={201: schemas.CreatedWebhookSerializer},
        tags=["Webhooks"],
    )
    def post(self, request: HttpRequest) -> HttpResponse:
        """Create one; the answer has its secret."""
        fields = body(schemas.NewWebhookSerializer, request)
        try:
            webhook = subscribe_webhook(
                region=self.key.region, contact_email=self.key.contact_email, **fields
            )
        except WebhookRefusedError as error:
            raise Refused(409, str(error)) from error
        content = {**show_webhook(webhook), "secret": secret_of(webhook.pk, webhook.serial)}
        location = f"{settings.PUBLIC_URL}/api/v1/webhooks/{webhook.pk}"
        return private_answer(content, status=201, headers={"Location": location})
