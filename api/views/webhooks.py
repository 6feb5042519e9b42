"""Webhooks in the admin. Sites create them themselves."""

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
from api.models import Webhook

MAX_DELIVERIES = 50


def state(webhook: Webhook) -> str:
    """Return whether messages go there, for people."""
    if not webhook.stopped_at:
        return str(_("Active"))
    return str(_("Stopped on %(day)s: could not be reached") % {"day": f"{webhook.stopped_at:%d-%m-%Y}"})


class WebhookView(generic.InspectView):
    """One webhook, with its deliveries."""

    template_name = "api/admin/webhook.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the newest deliveries."""
        webhook: Webhook = self.object
        return super().get_context_data(
            webhook=webhook,
            state=state(webhook),
            deliveries=webhook.deliveries.all()[:MAX_DELIVERIES],
            **kwargs,
        )


class RestartView(View):
    """Resumes messages to a site that was stopped."""

    def post(self, request: HttpRequest, pk: str) -> HttpResponse:
        """Resume where it stopped."""
        if not request.user.has_perm("api.change_webhook"):
            raise PermissionDenied
        webhook = get_object_or_404(Webhook, pk=pk)
        restart_webhook(webhook=webhook.pk)
        serve_without_worker(webhook.pk)
        messages.success(request, _("Messages to this site go on where they stopped."))
        return HttpResponseRedirect(reverse("webhooks:inspect", args=[webhook.pk]))


class WebhookViewSet(ModelViewSet):
    """Shows webhooks, and restarts those that stopped."""

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
    inspect_view_enabled = True
    inspect_view_class = WebhookView
    copy_view_enabled = False

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Give the list no link to adding, which only sites do."""
        return {**super().get_common_view_kwargs(**kwargs), "add_url_name": None}

    def get_urlpatterns(self) -> list[Any]:
        """Leave out adding, and add restarting."""
        patterns = [pattern for pattern in super().get_urlpatterns() if pattern.name != "add"]
        return [*patterns, path("restart/<uuid:pk>/", RestartView.as_view(), name="restart")]
