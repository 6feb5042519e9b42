"""Reading a text aloud behind a personal link, for somebody without an account."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.content.languages import direction, interface_language
from cms.content.models import TextPage
from cms.content.rendering.files import guarded
from cms.content.text_pages import text_page
from cms.media.answers import GUARDED, file_answer
from workflows.actions.recordings.agree_to_speak import agree_to_speak
from workflows.actions.recordings.end_voice import end_voice
from workflows.actions.recordings.record_section import record_section
from workflows.errors import InvalidRequest, InvitationUnknown, WorkflowError
from workflows.models import Voice
from workflows.queries.reading.personal_links import voice_by_token
from workflows.queries.recordings.progress import recorded_sections
from workflows.queries.recordings.speaker_files import file_of_speaker
from workflows.queries.recordings.texts import text_to_speak
from workflows.views.panel import notices
from workflows.views.panel.guessing import unknown_link
from workflows.views.panel.wording import PARENTS
from workflows.views.sent_sound import BY_SCRIPT, number_of, script_answer, sound_of


def voice(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether somebody wants to speak; then show the text, section by section, with what was recorded.

    Opening the page changes nothing. It is in the language of the text, or the nearest one that we have.
    """
    try:
        found = voice_by_token(token)
    except InvitationUnknown:
        return unknown_link(request)
    with translation.override(interface_language(found.language)):
        page = text_page(found.article, found.language)
        if page is None:
            return notices.no_such_page(request)
        return notices.private(_answer(request, page, found))


@require_safe
def voice_file(request: HttpRequest, token: str, digest: str, name: str) -> HttpResponseBase:
    """Answer with what this speaker recorded, or a picture of the text. Raises Http404."""
    try:
        found = voice_by_token(token)
    except InvitationUnknown:
        return unknown_link(request)
    file = file_of_speaker(found, digest, name)
    answer = file_answer(file, name, GUARDED, request.headers.get("Range", "")) if file else None
    if answer is None:
        raise Http404
    return answer


def _answer(request: HttpRequest, page: TextPage, voice: Voice) -> HttpResponse:
    if request.method != "POST":
        return _show(request, page, voice)
    if BY_SCRIPT in request.headers:
        return script_answer(lambda: _record(request, page, voice))
    try:
        match request.POST.get("do"):
            case "agree":
                agree_to_speak(voice=voice, page=page, by=None)
            case "record":
                _record(request, page, voice)
            case "end":
                end_voice(voice=voice, page=page, by=None)
            case _unknown:
                raise InvalidRequest(_("This cannot be done. Open this page again."))
    except WorkflowError as error:
        return _show(request, page, voice, error=str(error))
    return HttpResponseRedirect(request.path)


def _record(request: HttpRequest, page: TextPage, voice: Voice) -> None:
    section = number_of(request, "section")
    sound = sound_of(request, by=voice.key, minutes=settings.VOICE_MINUTES)
    record_section(page=page, voice=voice, section=section, sound=sound, by=None)


def _show(request: HttpRequest, page: TextPage, voice: Voice, error: str = "") -> HttpResponse:
    text = None if voice.ended_at else text_to_speak(page, voice.digest)
    recorded = recorded_sections(page, text, None) if text and voice.agreed_at else []
    context = {
        "voice": voice,
        "title": page.get_latest_revision_as_object().title if text else "",
        "text": text,
        "language": voice.language,
        "text_direction": direction(voice.language),
        "recorded": recorded,
        "minutes": settings.VOICE_MINUTES,
        "say": PARENTS,
        "error": error,
    }
    response = render(request, "workflows/voices/speaker.html", context, status=400 if error else 200)
    response.content = guarded(response.content.decode(), f"{request.path}bestand/").encode()
    return response
