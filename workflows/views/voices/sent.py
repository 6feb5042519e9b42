"""A recording as a page sends it, and what the page hears of it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _

from cms.media.sound.reading import CannotHear, Sound, read_sound
from workflows.errors import InvalidRequest, WorkflowError

#: says that the page's own script sent it, which shows the answer itself
BY_SCRIPT = "X-Recorder"
DIGITS = 15  # of a primary key


def sound_of(request: HttpRequest) -> Sound:
    """Return what was recorded or chosen. Raises InvalidRequest with a sentence for whoever sent it."""
    sent = request.FILES.get("sound")
    if sent is None or sent.file is None:
        raise InvalidRequest(_("Choose a recording, first."))
    try:
        return read_sound(sent.file, size=sent.size or 0, minutes=settings.VOICE_MINUTES)
    except CannotHear as error:
        raise InvalidRequest(str(error)) from error


def number_of(request: HttpRequest, name: str) -> int:
    """Return a number that a form sent. Raises InvalidRequest for anything else."""
    value = request.POST.get(name, "")
    if not (value.isascii() and value.isdecimal() and len(value) < DIGITS):
        raise InvalidRequest
    return int(value)


def script_answer(keep: Callable[[], object]) -> JsonResponse:
    """Keep a recording, and answer the page's script: nothing, or why it was not kept."""
    try:
        keep()
    except WorkflowError as error:
        return JsonResponse({"error": str(error)}, status=400)
    return JsonResponse({})
