"""What is kept of a service's answer, and why the rest is not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from cms.translation.segments.markup import fault_in, normal_html, segment_text

_SHORT = 25  # characters; below this lengths say nothing
_AT_LEAST, _AT_MOST = 0.25, 4.0  # of the length of the source


class NonsenseAnswerError(Exception):
    """The answer as a whole makes no sense; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Judged:
    """By their source: the translations that can be kept, and why the others cannot."""

    good: Mapping[str, str]
    refused: Mapping[str, str]


def judge_answer(asked: Sequence[str], answer: Any) -> Judged:
    """Judge an answer to the strings `asked`. Raises NonsenseAnswerError when it answers others."""
    if not isinstance(answer, dict) or {str(getattr(key, "data", "")) for key in answer} != set(asked):
        raise NonsenseAnswerError(_("the answer has another number of sentences than were sent"))
    good: dict[str, str] = {}
    refused: dict[str, str] = {}
    for source in asked:
        value = getattr(answer[StringValue(source)], "data", None)
        why = _why_not(source, value)
        if why:
            refused[source] = why
        else:
            good[source] = normal_html(str(value))
    if not good:
        raise NonsenseAnswerError(next(iter(refused.values())))
    return Judged(good, refused)


def _why_not(source: str, value: object) -> str:
    if not isinstance(value, str) or not segment_text(value).strip():
        return _("the answer is empty")
    fault = fault_in(source, value)
    if fault:
        return fault.message
    before, after = len(segment_text(source)), len(segment_text(value))
    if before >= _SHORT and not _AT_LEAST <= after / before <= _AT_MOST:
        return _("the answer is far too short or far too long")
    return ""
