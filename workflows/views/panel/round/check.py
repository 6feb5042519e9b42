"""All answers on one page before the last question: each can be looked at and changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from workflows.models import Invitation
from workflows.policies import check_may_decide
from workflows.queries.reading.member_text import marked_pieces
from workflows.queries.reading.progress import all_questions
from workflows.queries.reading.speaking import spoken_so_far
from workflows.queries.reading.steps import CHECK, VERDICT, Step
from workflows.queries.rounds.questions import question_in_language
from workflows.views.panel.context import page_context
from workflows.views.panel.page import panel_page
from workflows.views.panel.urls import step_url


@panel_page
def check(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Show them, the skipped questions too; what was marked is at the end."""
    check_may_decide(invitation)
    language, spoken = invitation.page_language, spoken_so_far(invitation)
    asked = [
        (*question_in_language(question, invitation.round, language), answer, spoken.get(question.key))
        for question, answer in all_questions(invitation)
    ]
    context = page_context(
        invitation,
        step=Step(CHECK),
        asked=asked,
        marked=marked_pieces(invitation),
        onward=step_url(invitation, Step(VERDICT)),
    )
    return render(request, "workflows/panel/check.html", context)
