"""A recording as a page sends it, and what the page hears of it."""

from collections.abc import Callable
from math import ceil

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.media.sound.reading import CannotHear, Sound, read_sound
from cms.users.rate_limit import count
from workflows.errors import ChangedElsewhere, InvalidRequest, TooOften, WorkflowError

#: says that the page's own script sent it, which shows the answer itself
BY_SCRIPT = "X-Recorder"
DIGITS = 15  # of a primary key


def sound_of(request: HttpRequest, *, by: object, minutes: int) -> Sound:
    """Return what was recorded or chosen, at most so many minutes of it.

    `by` is the link through which it came, or the account. Raises InvalidRequest with a sentence for whoever
    sent it, and TooOften, before anything is read, when that link has just sent many.
    """
    sent = request.FILES.get("sound")
    if sent is None or sent.file is None:
        raise InvalidRequest(_("Choose a recording, first."))
    sounds = count("sounds", str(by), seconds=settings.SOUND_SECONDS)
    if sounds.used > settings.SOUNDS_AT_ONCE:
        raise TooOften(_too_many(ceil(sounds.seconds_left / 60)), sounds.seconds_left)
    try:
        return read_sound(sent.file, size=sent.size or 0, minutes=minutes)
    except CannotHear as error:
        raise InvalidRequest(str(error)) from error


def number_of(request: HttpRequest, name: str) -> int:
    """Return a number that a form sent. Raises InvalidRequest for anything else."""
    value = request.POST.get(name, "")
    if not (value.isascii() and value.isdecimal() and len(value) < DIGITS):
        raise InvalidRequest
    return int(value)


def script_answer(keep: Callable[[], object]) -> JsonResponse:
    """Keep a recording, and answer the page's script: nothing, or why it was not kept.

    With 409 and 429 the same recording may be sent once more: in place of `madeFrom`, or later.
    """
    try:
        keep()
    except ChangedElsewhere as error:
        return JsonResponse({"error": str(error), "madeFrom": error.stored.fingerprint}, status=409)
    except TooOften as error:
        return JsonResponse({"error": str(error)}, status=429, headers={"Retry-After": str(error.seconds)})
    except WorkflowError as error:
        return JsonResponse({"error": str(error)}, status=400)
    return JsonResponse({})


def _too_many(minutes: int) -> str:
    return ngettext(
        "Too many recordings came in a short time. In %(minutes)d minute it is possible again.",
        "Too many recordings came in a short time. In %(minutes)d minutes it is possible again.",
        minutes,
    ) % {"minutes": minutes}
