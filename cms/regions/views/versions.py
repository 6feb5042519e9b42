"""The versions of a region or a support point, and the restoring of one."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from reversion.models import Version
from wagtail.admin import messages
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from cms.regions.actions.restore_version import restore_version
from cms.regions.queries.versions import deleted_versions, versions_of
from cms.regions.views.own import PermittedObjectMixin


class VersionsView(
    PermittedObjectMixin, PermissionCheckedMixin, BaseObjectMixin, WagtailAdminTemplateMixin, TemplateView
):
    """What was changed, when and by whom, with a button to restore a version."""

    permission_required = "change"
    template_name = "regions/versions.html"
    page_title = gettext_lazy("History")
    header_icon = "history"
    index_url_name = edit_url_name = history_url_name = ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way back to the form and the list."""
        plural = capfirst(self.model._meta.verbose_name_plural)  # noqa: SLF001 - Django's documented way to ask
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": plural},
            {"url": reverse(self.edit_url_name, args=[self.object.pk]), "label": str(self.object)},
            {"url": "", "label": _("History"), "sublabel": str(self.object)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the versions, newest first."""
        return super().get_context_data(
            versions=versions_of(self.object),
            restore=self.history_url_name.replace(":history", ":restore"),
            edit_url=reverse(self.edit_url_name, args=[self.object.pk]),
            **kwargs,
        )


class DeletedView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """The deleted objects, with a button to restore each."""

    model: Any = None
    permission_required = "delete"
    template_name = "regions/deleted.html"
    page_title = gettext_lazy("Deleted")
    header_icon = "bin"
    namespace: str = ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way back to the list."""
        plural = capfirst(self.model._meta.verbose_name_plural)  # noqa: SLF001 - Django's documented way to ask
        return [
            *self.breadcrumbs_items,
            {"url": reverse(f"{self.namespace}:index"), "label": plural},
            {"url": "", "label": _("Deleted")},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the last versions of the deleted objects."""
        return super().get_context_data(
            versions=deleted_versions(self.model)[:100], restore=f"{self.namespace}:restore", **kwargs
        )


class RestoreView(PermissionCheckedMixin, View):
    """Restores a version. Only by POST: a GET changes nothing."""

    model: Any = None
    permission_required = "change"
    namespace: str = ""

    def post(self, request: HttpRequest, version: int) -> HttpResponse:
        """Restore the version if the user may change the object, or, when it was deleted, may delete it."""
        stored = get_object_or_404(Version.objects.get_for_model(self.model), pk=version)
        current = self.model._default_manager.filter(pk=stored.object_id).first()  # noqa: SLF001 - Django's way
        allowed = (
            self.user_has_permission_for_instance("change", current)
            if current
            else self.user_has_permission("delete")
        )
        if not allowed:
            return self.refuse()
        try:
            restored = restore_version(version=stored, by=request.user)
        except ValidationError as error:
            message = _("This version cannot be put back as it is: %(reason)s")
            messages.error(request, message % {"reason": " ".join(error.messages)})
            return redirect(f"{self.namespace}:index")
        messages.success(request, _("The earlier version of “%(name)s” is back.") % {"name": restored})
        return redirect(f"{self.namespace}:history", restored.pk)

    def refuse(self) -> HttpResponse:
        """Refuse, as other admin views do."""
        messages.error(self.request, _("Sorry, you do not have permission to access this area."))
        return redirect("wagtailadmin_home")
