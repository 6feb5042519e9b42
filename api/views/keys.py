"""API keys in the admin."""

from typing import Any

from django.http import HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from api.actions.keys.create_api_key import create_api_key
from api.errors import MadeBeforeError
from api.models import ApiKey
from api.views.key_changes import ReplaceKeyView, RevokeKeyView, key_made_before, key_shown
from api.views.own import (
    OwnSiteEditView,
    OwnSiteForm,
    OwnSiteHistoryView,
    OwnSitesIndexView,
    OwnSiteUsageView,
)
from api.views.sent_once import SentOnceForm


def changes(key: ApiKey) -> list[Button]:
    """Return what may be done with a key that works, beside changing what is said of it."""
    if not key.is_usable:
        return []
    return [
        Button(label, url=reverse(f"api_keys:{name}", args=[key.pk]), icon_name=icon, priority=place)
        for name, label, icon, place in (
            ("replace", _("Replace by a new key"), "rotate", 30),
            ("revoke", _("Revoke"), "cross", 40),
        )
    ]


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


class NewKeyForm(KeyForm, SentOnceForm):
    """That of a new key."""

    class Meta(KeyForm.Meta):
        pass


class KeysIndexView(OwnSitesIndexView):
    """The keys, each with what may be done with it."""

    def get_delete_url(self, instance: ApiKey) -> None:
        """Offer no deleting beside revoking, which takes its place."""

    def get_list_more_buttons(self, instance: ApiKey) -> list[Any]:
        """Add replacing and revoking, while it works."""
        return [*super().get_list_more_buttons(instance), *changes(instance)]


class EditKeyView(OwnSiteEditView):
    """One key, with what may be done with it."""

    def get_delete_url(self) -> None:
        """Offer no deleting beside revoking, which takes its place."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the buttons, while the key works."""
        return super().get_context_data(changes=changes(self.object), **kwargs)


class CreateKeyView(generic.CreateView):
    """Creates a key, and shows it this once."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Create it with the action, so that only its hash is stored."""
        data = form.cleaned_data
        try:
            stored, key = create_api_key(
                region=data["region"],
                label=data["label"],
                contact_email=data["contact_email"],
                scopes=data["scopes"],
                by=self.request.user,
                once=data["once"],
            )
        except MadeBeforeError:
            return key_made_before(self.request)
        return key_shown(self.request, stored, key)


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
    index_view_class = KeysIndexView
    add_view_class = CreateKeyView
    edit_view_class = EditKeyView
    history_view_class = OwnSiteHistoryView
    usage_view_class = OwnSiteUsageView
    edit_template_name = "api/admin/key.html"

    def get_form_class(self, for_update: bool = False) -> type[KeyForm]:  # noqa: FBT001, FBT002 - Wagtail's signature
        """Return the form, which knows whose sites somebody keeps."""
        return KeyForm if for_update else NewKeyForm

    def get_urlpatterns(self) -> list[Any]:
        """Add replacing and revoking. Revoking takes the place of deleting: the key stays on record."""
        revoke = RevokeKeyView.as_view()
        return [
            *[pattern for pattern in super().get_urlpatterns() if pattern.name != "delete"],
            path("replace/<int:pk>/", ReplaceKeyView.as_view(), name="replace"),
            path("revoke/<int:pk>/", revoke, name="revoke"),
            path("delete/<int:pk>/", revoke, name="delete"),
        ]
