"""What is kept of a member, to see and to take along."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from workflows.models import Member
from workflows.queries.members.personal_data import member_data
from workflows.rules.retention import retention_days
from workflows.views.panel.own.page import member_page, show
from workflows.views.panel.own.wording import term


@member_page
def stored_data(request: HttpRequest, member: Member) -> HttpResponse:
    """Show it in words; `?bestand` answers all of it as a file."""
    found = member_data(member)
    if "bestand" in request.GET:
        answer = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 2})
        answer["Content-Disposition"] = 'attachment; filename="bewaard.json"'
        return answer
    return show(request, "kept", member, kept=found, term=term(retention_days()))
