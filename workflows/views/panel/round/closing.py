"""What was done with a member's answers; and the text as it was published."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from workflows.models import Invitation
from workflows.models.members.promises import promises
from workflows.policies import has_consented
from workflows.queries.approvals.outcome_summary import outcome_summary
from workflows.queries.reading.closing import closing as closing_for
from workflows.queries.reading.member_text import sections
from workflows.queries.reading.progress import questions_and_answers
from workflows.views.panel.context import page_context
from workflows.views.panel.page import panel_page
from workflows.views.panel.round.closing_wording import closing_wording
from workflows.views.panel.round.speak import spoken_words

#: these pages have no form, so that reading them sets no cookie: a language is chosen by a link
READ_ONLY: dict[str, Any] = {"language_url": ""}


@panel_page
def closing(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Show it when the round is closed; say so when the answers are gone."""
    if invitation.round.is_open:
        return redirect("panel:thanks", token=invitation.token)
    tell = closing_wording(invitation.round.panel)
    if not has_consented(invitation):
        context = page_context(
            invitation,
            tell=tell,
            summary=outcome_summary(invitation.round),
            why=_why_gone(invitation),
            **READ_ONLY,
        )
        return render(request, "workflows/panel/closing_gone.html", context)
    result = closing_for(invitation)
    context = page_context(
        invitation,
        tell=tell,
        closing=result,
        summary=result.summary,
        verdict=result.verdict,
        answered=questions_and_answers(invitation),
        consented=True,
        **spoken_words(invitation, result.verdict),
        **READ_ONLY,
    )
    return render(request, "workflows/panel/closing.html", context)


@panel_page
def public_text(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Show the public text; when it is not public, lead back to the closing page."""
    summary = None if invitation.round.is_open else outcome_summary(invitation.round)
    if summary is None or summary.public is None:
        return redirect("panel:closing", token=invitation.token)
    context = page_context(invitation, public=summary.public, sections=sections(summary.public), **READ_ONLY)
    return render(request, "workflows/panel/public_text.html", context)


def _why_gone(invitation: Invitation) -> str:
    """Return why we have no answers: the member stopped, their time has passed, or there never were any."""
    closed_at = invitation.round.closed_at
    if invitation.stopped_at is None and closed_at and closed_at < promises().answers_since(timezone.now()):
        return "in_time"
    return "stopped" if invitation.stopped_at or invitation.member is None else "silent"
