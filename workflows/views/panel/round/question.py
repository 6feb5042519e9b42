"""One question after reading."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from workflows.actions.reading.save_answer import save_answer
from workflows.enums import QuestionKind
from workflows.errors import ChangedElsewhere
from workflows.forms import AnswerForm
from workflows.models import Invitation
from workflows.policies import check_may_decide
from workflows.queries.reading.member_text import text_to_read
from workflows.queries.reading.progress import answer_to, question_keys
from workflows.queries.reading.steps import CHECK, QUESTION, Step, after
from workflows.queries.rounds.questions import question_by_key, question_in_language
from workflows.rules.questions import Question
from workflows.views.panel.context import page_context
from workflows.views.panel.facts import facts_at_hand
from workflows.views.panel.kept import is_scripted, kept
from workflows.views.panel.page import panel_page
from workflows.views.panel.round.speak import speaking_context
from workflows.views.panel.urls import step_url

ABOUT_FACTS = (QuestionKind.SOURCES, QuestionKind.VALID_UNTIL)
CHECKED = "nakijken"  # in the query: the member came from the page with all answers, and goes back to it


@panel_page
def question(request: HttpRequest, invitation: Invitation, key: str) -> HttpResponse:
    """Ask one question, store the answer and continue; no answer is fine, too.

    A text that is too long is cut, and the page stays, with all of it. It stays as well when another answer
    would be overwritten, and shows both.
    """
    stored = question_by_key(invitation.round, key)
    checks = CHECKED in request.GET
    next_step = Step(CHECK) if checks else after(question_keys(invitation), Step(QUESTION, key))
    onward = step_url(invitation, next_step)
    if request.method == "POST":
        form = AnswerForm(stored, request.POST)
        if form.is_valid():
            try:
                answer = save_answer(invitation=invitation, question=key, **form.answer())
            except ChangedElsewhere as error:
                form.ask(error)
            else:
                if is_scripted(request) or not form.too_long:
                    return kept(request, answer, onward, cut=form.too_long)
                form.now_made_from(answer)
    else:
        form = AnswerForm.about(stored, answer_to(invitation, key))
    check_may_decide(invitation)
    shown, language = question_in_language(stored, invitation.round, invitation.page_language)
    context = page_context(
        invitation,
        step=Step(QUESTION, key),
        question=shown,
        question_language=language,
        form=form,
        onward=onward,
        **_reference(invitation, stored),
        **(speaking_context(invitation, key) if stored.takes_words else {}),
        **({"back": onward} if checks else {}),
    )
    return render(request, "workflows/panel/question.html", context, status=409 if form.elsewhere else 200)


def _reference(invitation: Invitation, stored: Question) -> dict[str, Any]:
    """Return what the question is about: the text, its sources and its date.

    Who judges facts has all of it at hand, with every question.
    """
    current_round = invitation.round
    judges = current_round.panel.judges_facts
    reference = facts_at_hand(current_round.text) if judges or stored.kind in ABOUT_FACTS else {}
    if judges or stored.is_key_question:
        reference["sections"] = text_to_read(invitation, with_marks=False)
    return reference
