"""Checks the answer of a translation service."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from cms.translation.segments.markup import markup_error, normal_html, segment_text

_SHORT = 25  # characters; the lengths of shorter texts are not compared
_MIN_RATIO, _MAX_RATIO = 0.25, 4.0  # of the length of the source


class NonsenseAnswerError(Exception):
    """The answer as a whole makes no sense; nothing of it is stored."""


@dataclass(frozen=True, slots=True)
class JudgedAnswer:
    """By source: the acceptable translations, and the reasons why the others are refused."""

    good: Mapping[str, str]
    refused: Mapping[str, str]


def judge_answer(sources: Sequence[str], answer: Any) -> JudgedAnswer:
    """Judge the answer to a request for these sources. Raises NonsenseAnswerError when it does not match
    them, or when nothing in it is acceptable."""
    if not isinstance(answer, dict) or {str(getattr(key, "data", "")) for key in answer} != set(sources):
        raise NonsenseAnswerError(_("the answer has another number of sentences than were sent"))
    good: dict[str, str] = {}
    refused: dict[str, str] = {}
    for source in sources:
        value = getattr(answer[StringValue(source)], "data", None)
        reason = _refusal_reason(source, value)
        if reason:
            refused[source] = reason
        else:
            good[source] = normal_html(str(value))
    if not good:
        raise NonsenseAnswerError(next(iter(refused.values())))
    return JudgedAnswer(good, refused)


def _refusal_reason(source: str, value: object) -> str:
    if not isinstance(value, str) or not segment_text(value).strip():
        return _("the answer is empty")
    error = markup_error(source, value)
    if error:
        return error.message
    before, after = len(segment_text(source)), len(segment_text(value))
    if before >= _SHORT and not _MIN_RATIO <= after / before <= _MAX_RATIO:
        return _("the answer is far too short or far too long")
    return ""
