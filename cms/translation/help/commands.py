"""The commands behind the buttons of the help page. Each reports its result and returns a URL fragment."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail_localize.models import Translation

from cms.translation.help.actions.add_note import add_note
from cms.translation.help.actions.confirm_machine_text import SeenSegment, confirm_machine_text
from cms.translation.help.actions.resolve_note import resolve_note
from cms.translation.help.actions.take_from_memory import take_from_memory


def _integer(request: HttpRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0  # noqa: PLR2004 - fits a database's big integer


def _message(error: ValidationError) -> str:
    return " ".join(error.messages)


def _note(request: HttpRequest, translation: Translation) -> str:
    user: Any = request.user
    string_id, context_id = _integer(request, "string"), _integer(request, "context")
    try:
        add_note(
            translation=translation,
            string_id=string_id,
            context_id=context_id,
            text=request.POST.get("text", ""),
            by=user,
        )
    except ValidationError as error:
        messages.error(request, _("The note was not kept. %(why)s") % {"why": _message(error)})
    return f"#s{string_id}-{context_id}"


def _resolve(request: HttpRequest, translation: Translation) -> str:
    user: Any = request.user
    if not resolve_note(translation=translation, note_id=_integer(request, "note"), by=user):
        messages.warning(request, _("Somebody dealt with that note already."))
    return ""


def _remember(request: HttpRequest, translation: Translation) -> str:
    user: Any = request.user
    string_id, context_id = _integer(request, "string"), _integer(request, "context")
    try:
        take_from_memory(
            translation=translation,
            string_id=string_id,
            context_id=context_id,
            memory_id=_integer(request, "memory"),
            by=user,
        )
    except ValidationError as error:
        messages.warning(request, _message(error))
    return f"#s{string_id}-{context_id}"


def _confirm(request: HttpRequest, translation: Translation) -> str:
    user: Any = request.user
    ticked = request.POST.getlist("seen")
    count = confirm_machine_text(translation=translation, seen=list(_seen(ticked)), by=user)
    if count:
        text = ngettext(
            "%(count)d sentence is marked as read by you.",
            "%(count)d sentences are marked as read by you.",
            count,
        )
        messages.success(request, text % {"count": count})
    if count < len(ticked):
        messages.warning(request, _("Some sentences changed while you were reading. Read those again."))
    if not ticked:
        messages.warning(request, _("Tick the sentences that you have read."))
    return ""


def _seen(lines: list[str]) -> Iterator[SeenSegment]:
    for line in lines:
        try:
            string_id, context_id, moment = line.split("_", 2)
            yield int(string_id), int(context_id), datetime.fromisoformat(moment)
        except ValueError:
            continue


COMMANDS: Final[dict[str, Callable[[HttpRequest, Translation], str]]] = {
    "note": _note,
    "resolve": _resolve,
    "remember": _remember,
    "confirm": _confirm,
}
