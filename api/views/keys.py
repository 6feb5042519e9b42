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
from api.views.own import (
    OwnSiteEditView,
    OwnSiteForm,
    OwnSiteHistoryView,
    OwnSitesIndexView,
    OwnSiteUsageView,
)

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


class KeyForm(OwnSiteForm):
    """For what and for whom it is, and who hears of it."""

    class Meta:
        model = ApiKey
        fields = ["label", "region", "contact_email", "scopes"]


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
    index_view_class = OwnSitesIndexView
    add_view_class = CreateKeyView
    edit_view_class = OwnSiteEditView
    history_view_class = OwnSiteHistoryView
    usage_view_class = OwnSiteUsageView
    edit_template_name = "api/admin/key.html"

    def get_form_class(self, for_update: bool = False) -> type[KeyForm]:  # noqa: ARG002, FBT001, FBT002 - Wagtail's signature
        """Return the form, which knows whose sites somebody keeps."""
        return KeyForm

    def get_urlpatterns(self) -> list[Any]:
        """Add replacing and revoking. Revoking takes the place of deleting: the key stays on record."""
        revoke = RevokeKeyView.as_view()
        return [
            *[pattern for pattern in super().get_urlpatterns() if pattern.name != "delete"],
            path("replace/<int:pk>/", ReplaceKeyView.as_view(), name="replace"),
            path("revoke/<int:pk>/", revoke, name="revoke"),
            path("delete/<int:pk>/", revoke, name="delete"),
        ]
