"""Decides whether a sentence of a file is accepted. Pure, except for translated messages."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cms.text import comparison_form, kept
from cms.translation.exchange.codes import CodesError, html_with
from cms.translation.exchange.contents import Unit
from cms.translation.exchange.report import SentenceOutcome
from cms.translation.segments.markup import markup_error, normal_html
from cms.translation.segments.segment import Segment

_WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")  # all of it is one space in HTML; a hard space is another sign


@dataclass(frozen=True, slots=True)
class Judgement:
    """The decision on a unit; `target` is the HTML to store, empty when there is nothing to store."""

    outcome: SentenceOutcome
    detail: str = ""
    target: str = ""


def judge(unit: Unit, segment: Segment, exported_at: datetime | None, *, sender: int) -> Judgement:
    """Judge a translation of this sentence against what there is by now. `sender` is the pk of a user."""
    if _is_empty(unit):
        return Judgement(SentenceOutcome.EMPTY)
    html = _html(unit, segment)
    if isinstance(html, Judgement):
        return html
    target = _tidy(normal_html(html))
    is_same = target == _tidy(segment.target)
    if unit.unsure:
        return _judge_unsure(segment, target, is_same=is_same)
    if is_same and not segment.machine and not segment.error:
        return Judgement(SentenceOutcome.SAME)
    if not is_same and _changed_since(segment, exported_at, sender):
        return Judgement(SentenceOutcome.CHANGED_HERE, _here(segment))
    return Judgement(SentenceOutcome.TAKEN, target=target)


def _is_empty(unit: Unit) -> bool:
    """Whether there is no translation, or only what a tool copied from the Dutch sentence."""
    if not (unit.target.strip() if isinstance(unit.target, str) else unit.target_text.strip()):
        return True
    return unit.unsure and comparison_form(unit.target_text) == comparison_form(unit.source_text)


def _html(unit: Unit, segment: Segment) -> str | Judgement:
    """Return the translation as HTML, or why it may not be one of this sentence."""
    if isinstance(unit.target, str):
        html = unit.target
    else:
        source = () if isinstance(unit.source, str) else unit.source
        try:
            html = html_with(unit.target, dutch=segment.source, source=source)
        except CodesError as error:
            return Judgement(SentenceOutcome.MARKS, str(error))
    refusal = markup_error(segment.source, html)
    if refusal is None:
        return html
    return Judgement(SentenceOutcome.UNSAFE if refusal.unsafe else SentenceOutcome.MARKS, refusal.message)


def _judge_unsure(segment: Segment, target: str, *, is_same: bool) -> Judgement:
    """An unsure translation is kept, to be looked at; but not in the place of a person's that is not."""
    is_sure_here = bool(segment.target) and not segment.machine and not segment.error
    if is_sure_here and is_same:
        return Judgement(SentenceOutcome.SAME)
    if is_sure_here:
        return Judgement(SentenceOutcome.FUZZY, _here(segment))
    return Judgement(SentenceOutcome.UNSURE, target="" if is_same and not segment.error else target)


def _here(segment: Segment) -> str:
    return _("Here it says: %(text)s") % {"text": segment.target}


def _tidy(html: str) -> str:
    return _WHITE_SPACE.sub(" ", kept(html)).strip()


def _changed_since(segment: Segment, exported_at: datetime | None, sender: int) -> bool:
    """Whether a person's later work would be lost. A file without an export time never overwrites any.

    What the sender sent in an earlier file is what this one corrects. What somebody typed here, the sender
    too, is not in the file.
    """
    if segment.changed_at is None or segment.machine or segment.from_file_of == sender:
        return False
    return exported_at is None or segment.changed_at > exported_at
