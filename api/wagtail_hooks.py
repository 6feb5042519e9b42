"""What this app registers with Wagtail."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from api.models import ApiKey, Webhook
from api.permissions import OWN_KEYS, OWN_WEBHOOKS
from api.views.keys import ApiKeyViewSet
from api.views.preview_url import PreviewUrlView
from api.views.rule_notice import rule_progress
from api.views.webhooks import WebhookViewSet
from cms.audit.sentences import LogSentence, register_sentences
from cms.content.models import TextPage

register_permission_policy(ApiKey, OWN_KEYS)
register_permission_policy(Webhook, OWN_WEBHOOKS)
hooks.register("stale_translations_notice", rule_progress)


@hooks.register("register_admin_viewset")
def viewsets() -> list[Any]:
    """Add keys and webhooks to the settings menu."""
    return [ApiKeyViewSet(), WebhookViewSet()]


@hooks.register("register_admin_urls")
def preview_urls() -> list[URLPattern]:
    """Add the page with the URL of a preview to the admin."""
    return [path("previews/<int:page_id>/", PreviewUrlView.as_view(), name="preview_url")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def preview_button(page: Page, user: Any, **_kwargs: Any) -> Iterator[Button]:
    """Link to that page from the editor, and from lists: a translation has no other way to it."""
    kind = page.specific_class
    if kind and issubclass(kind, TextPage) and page.permissions_for_user(user).can_edit():
        url = reverse("preview_url", args=[page.pk])
        yield Button(_("Preview for a site"), url, icon_name="view", priority=65)


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged of keys in the history of the site."""
    register_sentences(
        actions,
        "api",
        {
            "create_api_key": LogSentence(gettext_lazy("Made an API key")),
            "rotate_api_key": LogSentence(gettext_lazy("Replaced an API key")),
            "revoke_api_key": LogSentence(gettext_lazy("Revoked an API key")),
            "make_webhook": LogSentence(gettext_lazy("Made a webhook")),
            "end_webhook": LogSentence(gettext_lazy("Ended a webhook")),
        },
    )
