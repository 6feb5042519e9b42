"""Decides whether a sentence of a file is accepted. Pure, except for translated messages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cms.translation.exchange.contents import Place, Unit, place_of
from cms.translation.exchange.report import SentenceOutcome
from cms.translation.segments.markup import markup_error, normal_html
from cms.translation.segments.segment import Segment


@dataclass(frozen=True, slots=True)
class Judgement:
    """The decision on a unit; `target` is the HTML to store when it is accepted."""

    outcome: SentenceOutcome
    detail: str = ""
    target: str = ""


def judge(unit: Unit, segments: Mapping[Place, Segment], exported_at: datetime | None) -> Judgement:
    """Judge a unit against the current text; `segments` are keyed by path and Dutch text."""
    segment = segments.get(place_of(unit.path, unit.source))
    if segment is None:
        exists = any(path == unit.path for path, _source in segments)
        return Judgement(SentenceOutcome.SOURCE_CHANGED if exists else SentenceOutcome.UNKNOWN)
    if not unit.target.strip() or unit.needs_review:
        return Judgement(SentenceOutcome.FUZZY if unit.target.strip() else SentenceOutcome.EMPTY)
    return _judge_target(segment, unit, exported_at)


def _judge_target(segment: Segment, unit: Unit, exported_at: datetime | None) -> Judgement:
    error = markup_error(segment.source, unit.target)
    if error:
        return Judgement(SentenceOutcome.UNSAFE if error.unsafe else SentenceOutcome.MARKS, error.message)
    target = normal_html(unit.target)
    if target == segment.target and not segment.machine and not segment.error:
        return Judgement(SentenceOutcome.SAME)
    if target != segment.target and _changed_since(segment, exported_at):
        return Judgement(SentenceOutcome.CHANGED_HERE, _("Here it says: %(text)s") % {"text": segment.target})
    return Judgement(SentenceOutcome.TAKEN, target=target)


def _changed_since(segment: Segment, exported_at: datetime | None) -> bool:
    """Whether a person's later work would be lost. A file without an export time never overwrites any."""
    if segment.changed_at is None or segment.machine:
        return False
    return exported_at is None or segment.changed_at > exported_at
