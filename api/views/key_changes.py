"""Replacing and revoking a key."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from api.actions.keys.revoke_api_key import revoke_api_key
from api.actions.keys.rotate_api_key import rotate_api_key
from api.errors import MadeBeforeError
from api.models import ApiKey
from api.permissions import can_keep_sites
from api.views.sent_once import SentOnceForm, made_before, shown_once


def key_shown(request: HttpRequest, stored: ApiKey, key: str, *, replaced: bool = False) -> HttpResponse:
    """Show a new key this once."""
    context = {"stored": stored, "key": key, "replaced": replaced, "page_title": _("The new key")}
    return shown_once(request, "api/admin/key_made.html", context)


def key_made_before(request: HttpRequest) -> HttpResponse:
    """Say that no second key was made, and what to do without the first."""
    sentence = _(
        "This form had made a key already, so no other one was made. A key is shown once. "
        "Did you not copy it? Then replace it by a new one here."
    )
    return made_before(request, str(sentence), reverse("api_keys:index"))


class KeyView(WagtailAdminTemplateMixin, TemplateView):
    """A page that asks for confirmation."""

    header_icon = "key"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise PermissionDenied to who does not keep the sites of its region."""
        user: Any = request.user
        if not can_keep_sites(user, self.key.region_id):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def key(self) -> ApiKey:
        """The key, which must still work."""
        return get_object_or_404(ApiKey.objects.usable(), pk=self.kwargs["pk"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here: by the list and the key."""
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("api_keys:index"), "label": _("API keys")},
            {"url": reverse("api_keys:edit", args=[self.key.pk]), "label": str(self.key)},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the key."""
        return super().get_context_data(key=self.key, **kwargs)


class ReplaceKeyView(KeyView):
    """A new key beside the old one, which works for another week."""

    page_title = _("Replace this key")
    template_name = "api/admin/key_replace.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the form."""
        return super().get_context_data(form=SentOnceForm(), **kwargs)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Create it, and show it this once."""
        user: Any = request.user
        form = SentOnceForm(request.POST)
        once = form.cleaned_data["once"] if form.is_valid() else None
        try:
            stored, key = rotate_api_key(old=self.key, by=user, once=once)
        except MadeBeforeError:
            return key_made_before(request)
        return key_shown(request, stored, key, replaced=True)


class RevokeKeyView(KeyView):
    """Revokes a key: it stops working at once."""

    page_title = _("Revoke this key")
    template_name = "api/admin/key_revoke.html"

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Revoke it."""
        user: Any = request.user
        revoke_api_key(key=self.key, by=user)
        messages.success(request, _("The key “%(key)s” does not work any more.") % {"key": self.key.label})
        return HttpResponseRedirect(reverse("api_keys:index"))
