"""Puts into words what the readability library reports about a row."""

from typing import Final

from django import template
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.readability import Mark, MarkKind
from cms.translation.help.rows import SegmentRow

register = template.Library()
_MAX_QUOTE = 60
_MESSAGES: Final = {
    MarkKind.PASSIVE: gettext_lazy("Passive: “%(quote)s”. Say who does it."),
    MarkKind.TANG: gettext_lazy("Verb in two far-off parts: “%(quote)s”. Bring them together."),
    MarkKind.RARE_WORD: gettext_lazy("Rare word: “%(quote)s”. Is there a common one?"),
    MarkKind.NOMINALISATION: gettext_lazy("Noun made of a verb: “%(quote)s”. Would the verb be clearer?"),
}


@register.filter
def mark_words(mark: Mark) -> str:
    """Return advice on what to rewrite."""
    quote = mark.quote if len(mark.quote) <= _MAX_QUOTE else f"{mark.quote[:_MAX_QUOTE]}…"
    if mark.kind == MarkKind.LONG_SENTENCE:
        words = len(mark.quote.split())
        message = ngettext(
            "Long sentence of %(words)d word: “%(quote)s”. Cut it in two.",
            "Long sentence of %(words)d words: “%(quote)s”. Cut it in two.",
            words,
        )
        return message % {"words": words, "quote": quote}
    if mark.kind == MarkKind.HARD_WORD:
        message = (
            _("Hard word: “%(quote)s”. Plainer: %(plainer)s.")
            if mark.alternatives
            else _("Hard word: “%(quote)s”.")
        )
        return message % {"quote": quote, "plainer": get_text_list(list(mark.alternatives), _("or"))}
    return _MESSAGES[mark.kind] % {"quote": quote}


@register.filter
def seen(row: SegmentRow) -> str:
    """Return which segment was read, and the time of its last change."""
    segment = row.segment
    moment = segment.changed_at.isoformat() if segment.changed_at else ""
    return f"{segment.string_id}_{segment.context_id}_{moment}"
