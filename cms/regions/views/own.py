"""Views that show a person what that person may see, and refuse the rest."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from reversion.views import RevisionMixin as KeepsVersions  # Wagtail has a RevisionMixin of its own
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from cms.regions.actions.record_deletion import record_deletion

ANY = ("add", "change", "delete", "view")


class OneOfOwn:
    """A view of one object: refuses what this person has nothing to do with."""

    request: Any
    model: Any
    asked = "change"

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        """Raise PermissionDenied for a neighbour's."""
        found = super().get_object(*args, **kwargs)  # type: ignore[misc]  # a mixin of views
        policy = policy_registry.get_by_type(self.model)
        if not policy.user_has_permission_for_instance(self.request.user, self.asked, found):
            raise PermissionDenied
        return found


class OwnIndexView(generic.IndexView):
    """A list of what this person may see."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """Leave out what is of others."""
        return self.permission_policy.instances_user_has_any_permission_for(self.request.user, ANY)

    @property
    def header_more_buttons(self) -> list[Any]:
        """Lead to what was deleted, for who may bring it back."""
        buttons = [*super().header_more_buttons]
        if self.user_has_permission("delete"):
            url = reverse(self.index_url_name.replace(":index", ":deleted"))
            buttons.append(Button(_("Deleted"), url=url, icon_name="bin", priority=90))
        return buttons


class VersionedCreateView(KeepsVersions, generic.CreateView):
    """Makes one, and keeps the first version."""


class OwnEditView(OneOfOwn, KeepsVersions, generic.EditView):
    """Edits one, and keeps a version."""


class OwnUsageView(OneOfOwn, UsageView):
    """Where one is used."""


class RecordedDeleteView(OneOfOwn, generic.DeleteView):
    """Deletes one, after keeping a last version with which it can be brought back."""

    asked = "delete"

    def form_valid(self, form: Any) -> HttpResponse:
        """Say it when something cannot do without."""
        try:
            return super().form_valid(form)
        except (ProtectedError, PermissionDenied):  # Wagtail refuses what it knows to be protected
            said = _("Postcodes belong to this region, so it cannot be deleted. Set its status to “ended”.")
            messages.error(self.request, said)
            return HttpResponseRedirect(self.get_success_url())

    @transaction.atomic
    def delete_action(self) -> None:
        """Keep a version, then delete."""
        record_deletion(instance=self.object, by=self.request.user)
        super().delete_action()
