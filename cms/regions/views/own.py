"""Views limited to the objects that a user may see or change, with versions."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from reversion.views import RevisionMixin as VersionedMixin  # Wagtail has a RevisionMixin of its own
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from cms.content.views.in_use import LeadsToUses, RefusesUsed, UsesView
from cms.labels.views.notices import LabelNotices
from cms.regions.actions.record_deletion import record_deletion

ANY_PERMISSION = ("add", "change", "delete", "view")


class PermittedObjectMixin:
    """A view of one object; refuses objects for which the user lacks permission."""

    request: Any
    model: Any
    required_permission = "change"

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        """Return the object. Raises PermissionDenied."""
        instance = super().get_object(*args, **kwargs)  # type: ignore[misc]  # a mixin of views
        policy = policy_registry.get_by_type(self.model)
        if not policy.user_has_permission_for_instance(self.request.user, self.required_permission, instance):
            raise PermissionDenied
        return instance


class PermittedIndexView(generic.IndexView):
    """A list of the objects that the user may see."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return the objects for which the user has any permission."""
        return self.permission_policy.instances_user_has_any_permission_for(self.request.user, ANY_PERMISSION)

    @property
    def header_more_buttons(self) -> list[Any]:
        """Add a link to the deleted objects, for users who may restore them."""
        buttons = [*super().header_more_buttons]
        if self.user_has_permission("delete"):
            url = reverse(self.index_url_name.replace(":index", ":deleted"))
            buttons.append(Button(_("Deleted"), url=url, icon_name="bin", priority=90))
        return buttons


class VersionedCreateView(LabelNotices, VersionedMixin, generic.CreateView):
    """Creates an object, and records its first version."""


class VersionedEditView(LeadsToUses, LabelNotices, PermittedObjectMixin, VersionedMixin, generic.EditView):
    """Edits an object, and records a version."""


class PermittedUsageView(PermittedObjectMixin, UsesView):
    """Shows where an object is used."""


class RecordedDeleteView(RefusesUsed, PermittedObjectMixin, generic.DeleteView):
    """Deletes an object that is not used, after recording a last version from which it can be restored."""

    required_permission = "delete"

    def form_valid(self, form: Any) -> HttpResponse:
        """Delete, or show a message when something else needs the object."""
        try:
            return super().form_valid(form)
        except (ProtectedError, PermissionDenied):  # Wagtail refuses protected objects
            # it came into use a moment ago
            messages.error(self.request, _("This is used, and was not deleted"))
            return HttpResponseRedirect(self.get_success_url())

    @transaction.atomic
    def delete_action(self) -> None:
        """Record a version, then delete."""
        record_deletion(instance=self.object, by=self.request.user)
        super().delete_action()
