"""Speaking an answer instead of writing it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from workflows.actions.reading.keep_spoken_answer import keep_spoken_answer
from workflows.actions.reading.start_speaking import start_speaking
from workflows.actions.reading.stop_speaking import stop_speaking
from workflows.actions.reading.take_back_spoken_answer import take_back_spoken_answer
from workflows.enums import Decision
from workflows.errors import ChangedElsewhere, InvalidRequest, TooOften
from workflows.models import Invitation, SpokenAnswer, Verdict
from workflows.policies import lacks_words
from workflows.queries.reading.speaking import speaking_of, spoken_so_far
from workflows.queries.reading.steps import QUESTION, THANKS, VERDICT, Step
from workflows.views.panel.context import page_context
from workflows.views.panel.page import panel_page
from workflows.views.panel.speaking_wording import speaking_wording
from workflows.views.panel.urls import step_url
from workflows.views.sent_sound import BY_SCRIPT, script_answer, sound_of


def speaking_context(invitation: Invitation, key: str = "") -> dict[str, Any]:
    """Return what a page needs to offer it for one question, or for the verdict."""
    parts = [invitation.token, *filter(None, [key])]
    return {
        "speaking": speaking_of(invitation).value,
        "spoken": spoken_so_far(invitation).get(key),
        "speak_url": reverse("panel:speak_to" if key else "panel:speak", args=parts),
        "speak": speaking_wording(invitation.round.panel),
        "spoken_minutes": settings.SPOKEN_MINUTES,
    }


def spoken_words(invitation: Invitation, verdict: Verdict | None) -> dict[str, Any]:
    """Return what a page needs to tell of what was spoken: that it waits, or that nobody heard it in time."""
    spoken = spoken_so_far(invitation)
    bare = verdict is not None and lacks_words(Decision(verdict.decision), verdict.comment)
    return {
        "spoken": spoken.get(""),
        "spoken_waits": bool(spoken),
        "spoken_unheard": bare and not spoken.get(""),
        "speak": speaking_wording(invitation.round.panel),
        "speak_url": reverse("panel:speak", args=[invitation.token]),
    }


@panel_page
def speak(request: HttpRequest, invitation: Invitation, key: str = "") -> HttpResponse:
    """Agree to it, keep a recording, take it back, or stop; then back to the question. Opening does nothing.

    What was spoken can be taken back after the round, too.
    """
    step = Step(THANKS) if invitation.round.has_ended else Step(QUESTION, key) if key else Step(VERDICT)
    back = step_url(invitation, step)
    back += f"?{request.GET.urlencode()}" if request.GET else ""
    if request.method != "POST":
        return redirect(back)
    if BY_SCRIPT in request.headers:
        return script_answer(lambda: _keep(request, invitation, key))
    try:
        match request.POST.get("do"):
            case "agree":
                start_speaking(invitation=invitation)
            case "keep":
                _keep(request, invitation, key)
            case "back":
                take_back_spoken_answer(invitation=invitation, question=key)
            case "stop":
                stop_speaking(invitation=invitation)
    except (ChangedElsewhere, InvalidRequest, TooOften) as error:
        context = page_context(invitation, error=str(error), back=back)
        status = 429 if isinstance(error, TooOften) else 400
        return render(request, "workflows/panel/not_kept.html", context, status=status)
    if invitation.round.has_ended and request.POST.get("do") == "stop":
        return redirect(f"{step_url(invitation, step)}?erased=1")
    return redirect(f"{back}#speaking")


def _keep(request: HttpRequest, invitation: Invitation, key: str) -> SpokenAnswer:
    sound = sound_of(request, by=invitation.key, minutes=settings.SPOKEN_MINUTES)
    made_from = request.POST.get("made_from")
    return keep_spoken_answer(invitation=invitation, question=key, sound=sound, made_from=made_from)
