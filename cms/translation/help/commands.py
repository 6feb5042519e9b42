"""What the buttons of the page ask. Each says how it went, and gives the place on the page to return to."""

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
from cms.translation.help.actions.confirm_machine_text import Seen, confirm_machine_text
from cms.translation.help.actions.resolve_note import resolve_note
from cms.translation.help.actions.take_from_memory import take_from_memory


def _number(request: HttpRequest, name: str) -> int:
    written = request.POST.get(name, "")
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 19 else 0  # noqa: PLR2004 - what a database's number can hold


def _said(error: ValidationError) -> str:
    return " ".join(error.messages)


def _note(request: HttpRequest, translation: Translation) -> str:
    user: Any = request.user
    string_id, context_id = _number(request, "string"), _number(request, "context")
    try:
        add_note(
            translation=translation,
            string_id=string_id,
            context_id=context_id,
            text=request.POST.get("text", ""),
            by=user,
        )
    except ValidationError as error:
        messages.error(request, _("The note was not kept. %(why)s") % {"why": _said(error)})
    return f"#s{string_id}-{context_id}"


def _resolve(request: HttpRequest, translation: Translation) -> str:
    user: Any = request.user
    if not resolve_note(translation=translation, note_id=_number(request, "note"), by=user):
        messages.warning(request, _("Somebody dealt with that note already."))
    return ""


def _remember(request: HttpRequest, translation: Translation) -> str:
    user: Any = request.user
    context_id = _number(request, "context")
    try:
        take_from_memory(
            translation=translation, context_id=context_id, memory_id=_number(request, "memory"), by=user
        )
    except ValidationError as error:
        messages.warning(request, _said(error))
    return f"#s{_number(request, 'string')}-{context_id}"


def _confirm(request: HttpRequest, translation: Translation) -> str:
    user: Any = request.user
    asked = request.POST.getlist("seen")
    count = confirm_machine_text(translation=translation, seen=list(_seen(asked)), by=user)
    if count:
        text = ngettext(
            "%(count)d sentence is marked as read by you.",
            "%(count)d sentences are marked as read by you.",
            count,
        )
        messages.success(request, text % {"count": count})
    if count < len(asked):
        messages.warning(request, _("Some sentences changed while you were reading. Read those again."))
    if not asked:
        messages.warning(request, _("Tick the sentences that you have read."))
    return ""


def _seen(written: list[str]) -> Iterator[Seen]:
    for line in written:
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
