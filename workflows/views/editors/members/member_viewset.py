"""Managing the members of panels."""

from typing import Any

import reversion
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from reversion.views import RevisionMixin as VersionMixin  # Wagtail has a RevisionMixin of its own
from wagtail.admin import messages
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.regions.views.own import ANY_PERMISSION, PermittedObjectMixin
from workflows.errors import NotAllowed
from workflows.models import Member
from workflows.panel_permissions import can_vouch, check_can_stop_reader
from workflows.queries.members.links_of_member import links_of_member
from workflows.queries.members.stored_counts import stored_counts
from workflows.views.editors.members.confirmation import confirmation
from workflows.views.editors.members.member_data import MemberDataView
from workflows.views.editors.members.member_form import EDIT_HANDLER


class PanelRedirectMixin:
    """Leads back to the member's panel, for people who may open it."""

    request: Any
    object: Member

    def get_success_url(self) -> str:
        """Return the panel's page, or the list of members."""
        if self.request.user.has_perm("workflows.change_panel"):
            return reverse("reading_panels:edit", args=[self.object.panel_id])
        return reverse("panel_members:index")


class SaveMemberMixin:
    """Saves with a version; when the action refuses, shows why and keeps what was filled in."""

    request: Any

    def form_valid(self, form: Any) -> HttpResponse:
        """Save, or show what is wrong with each field. A refusal leaves no version behind."""
        try:
            with reversion.create_revision():
                reversion.set_user(self.request.user)
                return super().form_valid(form)  # type: ignore[misc]  # a mixin of views
        except ValidationError as error:
            form.add_error(None, error)
        except NotAllowed as error:
            form.add_error(None, str(error))
        self.produced_error_code = "validation_error"
        self.produced_error_message = self.get_error_message()  # type: ignore[attr-defined]  # as above
        return self.form_invalid(form)  # type: ignore[attr-defined]  # as above

    def save_instance(self) -> Member:
        """Let the form save: its action writes the log entry, so that Wagtail does not write another."""
        member: Member = self.form.save()  # type: ignore[attr-defined]  # as above
        return member


class MemberCreateView(PanelRedirectMixin, SaveMemberMixin, generic.CreateView):
    """A new member, of the panel that the URL names."""

    def get_initial(self) -> dict[str, Any]:
        """Preselect the panel the editor came from."""
        return {"panel": self.request.GET.get("panel")}

    def get_success_message(self, instance: Member) -> str:
        """Name the member: only on the screen."""
        return _("%(name)s is on %(panel)s now.") % {"name": instance.name, "panel": instance.panel}


class MemberEditView(PermittedObjectMixin, PanelRedirectMixin, SaveMemberMixin, generic.EditView):
    """A member, with the links that can be handed over."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the links and the state of the consent."""
        return super().get_context_data(
            links=links_of_member(self.object.pk),
            may_vouch=can_vouch(self.request.user, self.object),
            **kwargs,
        )

    def get_usage_url(self) -> None:
        """Nothing: Wagtail's count leaves invitations out, and would call every member unused."""

    def get_page_subtitle(self) -> str:
        """Name the member: only on the screen."""
        return self.object.name

    def get_success_message(self) -> str:
        """Name the member: only on the screen."""
        return _("What is known of %(name)s is changed.") % {"name": self.object.name}


class MemberDeleteView(PermittedObjectMixin, PanelRedirectMixin, VersionMixin, generic.DeleteView):
    """Deletes a member and erases the answers. Counts and approvals stay."""

    required_permission = "delete"

    def get(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse at once, before asking for confirmation."""
        return self._refusal() or super().get(*args, **kwargs)

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete, unless this person has no part in who reads."""
        return self._refusal() or super().post(*args, **kwargs)

    def _refusal(self) -> HttpResponse | None:
        try:
            check_can_stop_reader(self.request.user, self.object)
        except NotAllowed as error:
            messages.error(self.request, str(error))
            return redirect("panel_members:edit", self.object.pk)
        return None

    def get_page_subtitle(self) -> str:
        """Name the member: only on the screen."""
        return self.object.name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the counts of what is deleted."""
        return super().get_context_data(stored=stored_counts(self.object), **kwargs)

    @property
    def confirmation_message(self) -> str:
        """Say what is deleted and what stays."""
        return _(
            "Delete %(name)s? Name, address and everything this reader answered are erased for good. In a "
            "round that is still open, the verdict does not count any more. The counts of closed rounds and "
            "the approvals stay."
        ) % {"name": self.object.name}

    def get_success_message(self) -> str:
        """Name the member: only on the screen."""
        return _("%(name)s is deleted.") % {"name": self.object.name}


class MemberIndexView(generic.IndexView):
    """Members of the panels that this person manages."""

    def get_base_queryset(self) -> QuerySet[Member]:
        """Leave out members who read for other regions."""
        members: QuerySet[Member] = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ANY_PERMISSION
        )
        return members


class MemberUsageView(PermittedObjectMixin, UsageView):
    """Where a member is used."""


class MemberHistoryView(PermittedObjectMixin, HistoryView):
    """The log of a member's data."""


class MemberViewSet(ModelViewSet):
    """Members of all panels."""

    index_view_class = MemberIndexView
    usage_view_class = MemberUsageView
    history_view_class = MemberHistoryView

    model = Member
    name = "panel_members"
    icon = "user"
    menu_label = gettext_lazy("Panel members")
    edit_handler = EDIT_HANDLER
    list_display = [
        "name",
        "panel",
        BooleanColumn("active", label=gettext_lazy("takes part")),
        BooleanColumn("confirmed_at", label=gettext_lazy("confirmed")),
    ]
    list_filter = ["panel", "active"]
    search_fields = ["name", "email"]
    copy_view_enabled = False
    add_view_class = MemberCreateView
    edit_view_class = MemberEditView
    delete_view_class = MemberDeleteView
    edit_template_name = "workflows/editors/member_edit.html"
    delete_template_name = "workflows/editors/member_erase.html"

    def get_urlpatterns(self) -> list[Any]:
        """Add the page about stored data, and the confirmation of a member."""
        stored_data = path("kept/<int:pk>/", MemberDataView.as_view(), name="stored_data")
        confirmed = path("confirmation/<int:pk>/", confirmation, name="confirmation")
        return [*super().get_urlpatterns(), stored_data, confirmed]
