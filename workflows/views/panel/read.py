"""The text, with the member's own marks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from workflows.models import Invitation
from workflows.policies import check_usable
from workflows.queries.reading import text_to_read
from workflows.views.panel.page import panel_page
from workflows.views.panel.wording import page_context


@panel_page
def read(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Show the frozen text; whoever has not begun comes to the welcome first."""
    check_usable(invitation)
    if invitation.started_at is None:
        return redirect("panel:welcome", token=invitation.token)
    sections = text_to_read(invitation)
    marks = sum(len(piece.marks) for section in sections for piece in section.pieces)
    context = page_context(invitation, sections=sections, marks=marks)
    return render(request, "workflows/panel/read.html", context)
