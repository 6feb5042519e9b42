"""API keys in the admin."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from api.actions.keys.create_api_key import create_api_key
from api.models import ApiKey
from api.views.key_changes import ReplaceKeyView, RevokeKeyView

CREATED_TEMPLATE = "api/admin/key_made.html"


def state(key: ApiKey) -> str:
    """Return whether a key works, for people."""
    if key.revoked_at:
        return str(_("Revoked"))
    if not key.is_usable:
        return str(_("Has ended"))
    return (
        str(_("Works until %(day)s") % {"day": f"{key.expires_at:%d-%m-%Y}"})
        if key.expires_at
        else str(_("Works"))
    )


class CreateKeyView(generic.CreateView):
    """Creates a key, and shows it this once."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Create it with the action, so that only its hash is stored."""
        data = form.cleaned_data
        stored, key = create_api_key(
            region=data["region"],
            label=data["label"],
            contact_email=data["contact_email"],
            scopes=data["scopes"],
            by=self.request.user,
        )
        response = render(
            self.request, CREATED_TEMPLATE, {"stored": stored, "key": key, "page_title": _("The new key")}
        )
        response["Cache-Control"] = "no-store"
        return response


class ApiKeyViewSet(ModelViewSet):
    """Keys of regional sites."""

    model = ApiKey
    name = "api_keys"
    icon = "key"
    menu_label = _("API keys")
    add_to_settings_menu = True
    form_fields = ["label", "region", "contact_email", "scopes"]
    list_display = [
        "label",
        "region",
        Column("name", label=_("Begins with")),
        Column("state", label=_("State"), accessor=state),
        DateColumn("last_used_at", label=_("Last used")),
    ]
    list_filter = ["region"]
    search_fields = ["label", "name", "region__code", "region__name"]
    copy_view_enabled = False
    add_view_class = CreateKeyView
    edit_template_name = "api/admin/key.html"

    def get_urlpatterns(self) -> list[Any]:
        """Add replacing and revoking. Revoking takes the place of deleting: the key stays on record."""
        revoke = RevokeKeyView.as_view()
        return [
            *[pattern for pattern in super().get_urlpatterns() if pattern.name != "delete"],
            path("replace/<int:pk>/", ReplaceKeyView.as_view(), name="replace"),
            path("revoke/<int:pk>/", revoke, name="revoke"),
            path("delete/<int:pk>/", revoke, name="delete"),
        ]
