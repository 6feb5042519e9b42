"""What the endpoints below /webhooks have in common."""

from typing import ClassVar
from uuid import UUID

from django.http import Http404

from api.models import ApiKey, Webhook
from api.v1.http.keyed import KeyedEndpoint


class WebhookEndpoint(KeyedEndpoint):
    """For a key with the scope `webhooks`: the webhooks of its own region, and no others."""

    scope: ClassVar[ApiKey.Scope] = ApiKey.Scope.WEBHOOKS

    def own(self, id: UUID) -> Webhook:  # noqa: A002 - the contract's name
        """Return the region's webhook. Raises Http404 for any other, such as that of another region."""
        webhook = Webhook.objects.of(self.key.region_id).select_related("region").filter(pk=id).first()
        if webhook is None:
            raise Http404("Your region has no webhook with this id.")
        return webhook
