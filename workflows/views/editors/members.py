"""Keeping the members of panels."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from reversion.views import RevisionMixin as KeepsVersions  # Wagtail has a RevisionMixin of its own
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from workflows.models import Member

FIELDS = [
    FieldPanel("panel"),
    FieldPanel(
        "name", help_text=gettext_lazy("Only to greet the reader. Editors never see it with an answer.")
    ),
    FieldPanel(
        "email",
        help_text=gettext_lazy(
            "The invitations go here. An author who is on the panel under this address is left out for the "
            "own text."
        ),
    ),
    FieldPanel("active", help_text=gettext_lazy("Switched off, this member is not invited to new rounds.")),
]


class OfOnePanel:
    """Leads back to the member's panel, for who may open it; and speaks of members by name."""

    request: Any
    object: Member

    def get_success_url(self) -> str:
        """Return the panel's page, or the list of members."""
        if self.request.user.has_perm("workflows.change_panel"):
            return reverse("reading_panels:edit", args=[self.object.panel_id])
        return reverse("panel_members:index")


class MemberCreateView(OfOnePanel, KeepsVersions, generic.CreateView):
    """A new member, of the panel that the address names."""

    def get_initial(self) -> dict[str, Any]:
        """Choose the panel one comes from."""
        return {"panel": self.request.GET.get("panel")}

    def get_success_message(self, instance: Member) -> str:
        """Name the member: only on the screen."""
        return _("%(name)s is on %(panel)s now.") % {"name": instance.name, "panel": instance.panel}


class MemberEditView(OfOnePanel, KeepsVersions, generic.EditView):
    """A member."""

    def get_page_subtitle(self) -> str:
        """Name the member: only on the screen."""
        return self.object.name

    def get_success_message(self) -> str:
        """Name the member: only on the screen."""
        return _("What is known of %(name)s is changed.") % {"name": self.object.name}


class MemberDeleteView(OfOnePanel, KeepsVersions, generic.DeleteView):
    """Forgets a member. The answers stay, without a name."""

    def get_page_subtitle(self) -> str:
        """Name the member: only on the screen."""
        return self.object.name

    @property
    def confirmation_message(self) -> str:
        """Say what is forgotten and what stays."""
        return _(
            "Delete %(name)s? Name and address are gone for good. What this reader said of texts stays, "
            "without a name."
        ) % {"name": self.object.name}

    def get_success_message(self) -> str:
        """Name the member: only on the screen."""
        return _("%(name)s is deleted.") % {"name": self.object.name}


class MemberViewSet(ModelViewSet):
    """Members of all panels."""

    model = Member
    name = "panel_members"
    icon = "user"
    menu_label = gettext_lazy("Panel members")
    panels = FIELDS
    list_display = ["name", "panel", BooleanColumn("active", label=gettext_lazy("takes part"))]
    list_filter = ["panel", "active"]
    search_fields = ["name", "email"]
    copy_view_enabled = False
    add_view_class = MemberCreateView
    edit_view_class = MemberEditView
    delete_view_class = MemberDeleteView
