"""What is stored of one member: to give to that member on request."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from workflows.actions.members.export_member import export_member
from workflows.actions.members.export_person import export_person
from workflows.models import Member
from workflows.panel_permissions import can_export_member
from workflows.queries.members.stored_counts import stored_counts
from workflows.views.editors.members.access import MembersAccess


class MemberDataView(MembersAccess, WagtailAdminTemplateMixin, TemplateView):
    """Counts on the screen, everything in a file. People who edit texts get no file."""

    request: Any
    page_title = _("What is kept")
    header_icon = "user"
    template_name = "workflows/editors/member_data.html"

    def post(self, request: Any, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Return the file. Raises PermissionDenied for people who edit texts: they see no answers."""
        if not can_export_member(request.user, self.member):
            raise PermissionDenied
        member = self.member
        by: Any = request.user
        stored = (
            export_person(email=member.email, by=by)
            if member.email
            else {"member": [export_member(member=member, by=by)]}
        )
        response = JsonResponse(stored, json_dumps_params={"ensure_ascii": False, "indent": 2})
        response["Content-Disposition"] = f'attachment; filename="panellid-{member.pk}.json"'
        response["Cache-Control"] = "no-store"
        return response

    @cached_property
    def member(self) -> Member:
        """The member that the URL names."""
        return get_object_or_404(Member.objects.select_related("panel"), pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        """Name the member: only on the screen."""
        return self.member.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the member."""
        member = {"url": reverse("panel_members:edit", args=[self.member.pk]), "label": self.member.name}
        return [*self.breadcrumbs_items, member, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the counts, and what this person may do."""
        user = self.request.user
        return super().get_context_data(
            member=self.member,
            stored=stored_counts(self.member),
            may_export=can_export_member(user, self.member),
            may_erase=user.has_perm("workflows.delete_member"),
            **kwargs,
        )
