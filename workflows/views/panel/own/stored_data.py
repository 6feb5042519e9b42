"""What is stored of a member, to see and to download."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from workflows.models import Member
from workflows.queries.members.personal_data import member_data
from workflows.views.panel.own.page import member_page, show


@member_page
def stored_data(request: HttpRequest, member: Member) -> HttpResponse:
    """Show it in words; with `?bestand` return everything as a file."""
    data = member_data(member)
    if "bestand" in request.GET:
        response = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 2})
        response["Content-Disposition"] = 'attachment; filename="bewaard.json"'
        return response
    return show(request, "stored_data", member, stored=data)
