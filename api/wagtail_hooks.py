"""What this app registers with Wagtail."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from api.models import ApiKey, Webhook
from api.permissions import OWN_KEYS, OWN_WEBHOOKS
from api.queries.uses import sites_of_region
from api.views.keys import ApiKeyViewSet
from api.views.late_caches import LateCachesPanel
from api.views.preview_url import PreviewUrlView
from api.views.rule_notice import rule_progress
from api.views.sites.buttons import after_withdrawal, sites_button
from api.views.sites.report import REPORT, SitesMenuItem, SitesReportView
from api.views.sites.text import SitesOfTextView
from api.views.webhooks import WebhookViewSet
from cms.audit.sentences import LogSentence, register_sentences
from cms.content.models import TextPage
from cms.content.uses import WHERE_USED
from cms.content.views.reports import report_urls

register_permission_policy(ApiKey, OWN_KEYS)
register_permission_policy(Webhook, OWN_WEBHOOKS)
hooks.register("stale_translations_notice", rule_progress)
hooks.register(WHERE_USED, sites_of_region)
hooks.register("after_withdrawal_links", after_withdrawal)


@hooks.register("register_admin_viewset")
def viewsets() -> list[Any]:
    """Add keys and webhooks to the settings menu."""
    return [ApiKeyViewSet(), WebhookViewSet()]


@hooks.register("construct_homepage_panels")
def late_caches_panel(_request: HttpRequest, panels: list[Any]) -> None:
    """Say on the home page when a cache was not told of a change yet."""
    panels.append(LateCachesPanel())


@hooks.register("register_admin_urls")
def preview_urls() -> list[URLPattern]:
    """Add the page with the URL of a preview to the admin."""
    return [path("previews/<int:page_id>/", PreviewUrlView.as_view(), name="preview_url")]


@hooks.register("register_admin_urls")
def sites_urls() -> list[URLPattern]:
    """Add the report on sites, and who has a text."""
    of_text = path("sites/<uuid:article>/<str:language>/", SitesOfTextView.as_view(), name="sites_of_text")
    return [*report_urls(REPORT, SitesReportView, below="sites"), of_text]


@hooks.register("register_reports_menu_item")
def sites_menu_item() -> MenuItem:
    """Add the report to Wagtail's own."""
    return SitesMenuItem(gettext_lazy("Sites"), reverse(REPORT), icon_name="site", order=130)


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def preview_button(page: Page, user: Any, **_kwargs: Any) -> Iterator[Button]:
    """Link to that page from the editor, and from lists: a translation has no other way to it."""
    kind = page.specific_class
    if kind and issubclass(kind, TextPage) and page.permissions_for_user(user).can_edit():
        url = reverse("preview_url", args=[page.pk])
        yield Button(_("Preview for a site"), url, icon_name="view", priority=65)


@hooks.register("register_page_header_buttons")
def sites_of_text_button(page: Page, user: Any, **_kwargs: Any) -> Iterator[Button]:
    """Link from a text to the sites that have it."""
    yield from sites_button(page, user)


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
            "remind_site": LogSentence(
                gettext_lazy("Reminded a site of a withdrawn text"),
                gettext_lazy("Reminded a site of the withdrawn text %(article)s (%(language)s)"),
            ),
            "make_webhook": LogSentence(gettext_lazy("Made a webhook")),
            "end_webhook": LogSentence(gettext_lazy("Ended a webhook")),
        },
    )
