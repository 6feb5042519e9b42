"""Webhooks in the admin. Sites create them themselves, or whoever keeps the site does it here."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from api.actions.webhooks.restart_webhook import restart_webhook
from api.dispatch.in_this_process import serve_without_worker
from api.models import Document, Webhook
from api.permissions import can_keep_sites
from api.views.own import OwnSiteEditView, OwnSiteHistoryView, OwnSitesIndexView, OwnSiteUsageView
from api.views.webhook_forms import CreateWebhookView, EndWebhookView, NewWebhookForm
from cms.regions.views.own import PermittedObjectMixin

MAX_DELIVERIES = 50


def state(webhook: Webhook) -> str:
    """Return whether messages go there, for people."""
    if not webhook.stopped_at:
        return str(_("Active"))
    return str(_("Stopped on %(day)s: could not be reached") % {"day": f"{webhook.stopped_at:%d-%m-%Y}"})


class WebhookView(PermittedObjectMixin, generic.InspectView):
    """One webhook, with its deliveries."""

    template_name = "api/admin/webhook.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the newest deliveries."""
        webhook: Webhook = self.object
        return super().get_context_data(
            webhook=webhook,
            state=state(webhook),
            articles_alone=[Document.Kind.ARTICLE.value],
            stories_alone=[Document.Kind.STORY.value],
            deliveries=webhook.deliveries.all()[:MAX_DELIVERIES],
            **kwargs,
        )


class RestartView(View):
    """Resumes messages to a site that was stopped."""

    def post(self, request: HttpRequest, pk: str) -> HttpResponse:
        """Resume where it stopped."""
        user: Any = request.user
        webhook = get_object_or_404(Webhook, pk=pk)
        if not can_keep_sites(user, webhook.region_id):
            raise PermissionDenied
        restart_webhook(webhook=webhook.pk)
        serve_without_worker(webhook.pk)
        messages.success(request, _("Messages to this site go on where they stopped."))
        return HttpResponseRedirect(reverse("webhooks:inspect", args=[webhook.pk]))


class WebhookViewSet(ModelViewSet):
    """Makes, shows and ends webhooks, and restarts those that stopped."""

    model = Webhook
    name = "webhooks"
    icon = "broadcast"
    menu_label = _("Webhooks")
    add_to_settings_menu = True
    form_fields = ["contact_email"]
    list_display = [
        "url",
        "region",
        Column("state", label=_("State"), accessor=state),
        DateColumn("created_at", label=_("Made")),
    ]
    list_filter = ["region"]
    search_fields = ["url", "region__code", "region__name"]
    index_view_class = OwnSitesIndexView
    add_view_class = CreateWebhookView
    edit_view_class = OwnSiteEditView
    delete_view_class = EndWebhookView
    history_view_class = OwnSiteHistoryView
    usage_view_class = OwnSiteUsageView
    inspect_view_enabled = True
    inspect_view_class = WebhookView
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> Any:  # noqa: FBT001, FBT002 - Wagtail's signature
        """Return the form of a new one; of an existing one nothing but the contact changes."""
        return super().get_form_class(for_update=True) if for_update else NewWebhookForm

    def get_urlpatterns(self) -> list[Any]:
        """Add restarting."""
        return [*super().get_urlpatterns(), path("restart/<uuid:pk>/", RestartView.as_view(), name="restart")]
