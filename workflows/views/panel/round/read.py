"""The text, with the member's own marks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.content.languages import direction, language_name
from workflows.forms import RemarkForm
from workflows.models import Invitation
from workflows.policies import check_may_decide
from workflows.queries.reading.member_text import languages_read_now, text_to_read, title_added_to
from workflows.queries.reading.progress import question_keys
from workflows.queries.reading.steps import READ, Step, after
from workflows.views.panel.context import page_context
from workflows.views.panel.facts import facts_at_hand
from workflows.views.panel.page import panel_page
from workflows.views.panel.urls import step_url


@panel_page
def read(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Show the frozen text; members who have not begun are sent to the welcome page first."""
    check_may_decide(invitation)
    sections = text_to_read(invitation)
    context = page_context(
        invitation,
        step=Step(READ),
        sections=sections,
        added_to=title_added_to(invitation.round.text),
        marks=sum(len(piece.marks) for section in sections for piece in section.pieces),
        marking=True,
        form=RemarkForm(invitation.round),
        **(facts_at_hand(invitation.round.text) if invitation.round.panel.judges_facts else {}),
        also_read_in=[language_name(code) for code in languages_read_now(invitation.round.text)],
        text_in=language_name(invitation.round.text.language),
        own_details=list(invitation.round.text.content.get("placeholders", {}).values()),
        terms=[{**term, "direction": direction(term["language"])} for term in invitation.round.text.terms],
        onward=step_url(invitation, after(question_keys(invitation), Step(READ))),
    )
    return render(request, "workflows/panel/read.html", context)
