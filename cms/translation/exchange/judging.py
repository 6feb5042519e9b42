"""Whether one sentence of a file may be taken. Pure, but for the words of its answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cms.translation.exchange.contents import Place, Unit, place_of
from cms.translation.exchange.report import SentenceOutcome
from cms.translation.segments.markup import fault_in, normal_html
from cms.translation.segments.segment import Segment


@dataclass(frozen=True, slots=True)
class Judgement:
    """What becomes of a unit; `target` is the HTML to keep when it is taken."""

    outcome: SentenceOutcome
    detail: str = ""
    target: str = ""


def judge(unit: Unit, segments: Mapping[Place, Segment], exported_at: datetime | None) -> Judgement:
    """Judge a unit against the text as it is now; `segments` are by their path and Dutch words."""
    segment = segments.get(place_of(unit.path, unit.source))
    if segment is None:
        now = any(path == unit.path for path, _source in segments)
        return Judgement(SentenceOutcome.SOURCE_CHANGED if now else SentenceOutcome.UNKNOWN)
    if not unit.target.strip() or unit.needs_review:
        return Judgement(SentenceOutcome.FUZZY if unit.target.strip() else SentenceOutcome.EMPTY)
    return _against(segment, unit, exported_at)


def _against(segment: Segment, unit: Unit, exported_at: datetime | None) -> Judgement:
    fault = fault_in(segment.source, unit.target)
    if fault:
        return Judgement(SentenceOutcome.UNSAFE if fault.unsafe else SentenceOutcome.MARKS, fault.message)
    target = normal_html(unit.target)
    if target == segment.target and not segment.machine and not segment.error:
        return Judgement(SentenceOutcome.SAME)
    if target != segment.target and _changed_since(segment, exported_at):
        return Judgement(SentenceOutcome.CHANGED_HERE, _("Here it says: %(text)s") % {"text": segment.target})
    return Judgement(SentenceOutcome.TAKEN, target=target)


def _changed_since(segment: Segment, exported_at: datetime | None) -> bool:
    """Whether a person's words would be lost. A file that does not say when it was made overwrites none."""
    if segment.changed_at is None or segment.machine:
        return False
    return exported_at is None or segment.changed_at > exported_at
