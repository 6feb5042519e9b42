"""The ways in from Wagtail's admin."""

from typing import Any

from wagtail import hooks

from api.views.keys import ApiKeyViewSet
from api.views.webhooks import WebhookViewSet


@hooks.register("register_admin_viewset")
def viewsets() -> list[Any]:
    """Put keys and webhooks among the settings."""
    return [ApiKeyViewSet(), WebhookViewSet()]
