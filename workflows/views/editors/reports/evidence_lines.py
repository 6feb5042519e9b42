"""A round or an approval as a line of the report."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from workflows.models import Approval
from workflows.queries.rounds.standings import Standing


@dataclass(frozen=True)
class ReportLine:
    """What the columns show; `pk` and `url` are for the table."""

    pk: int
    url: str
    title: str
    language: str
    way: str
    at: datetime
    result: str
    readers: str
    in_favour: int | None
    until: datetime | None = None
    withdrawn: datetime | None = None


def report_line(item: Standing | Approval) -> ReportLine:
    """Write one line. Of an open round only the number of answers is told."""
    return _of_round(item) if isinstance(item, Standing) else _of_approval(item)


def _of_round(item: Standing) -> ReportLine:
    found = item.round
    answered = item.answered if found.is_open else found.readers
    return ReportLine(
        pk=found.pk,
        url=reverse("validation:round", args=[found.pk]),
        title=found.text.title,
        language=found.text.language,
        way=_("Reading round %(number)d: %(panel)s") % {"number": found.number, "panel": found.panel.name},
        at=found.opened_at,
        result=str(found.get_outcome_display()),
        readers=_("%(readers)d of at least %(minimum)d")
        % {"readers": answered, "minimum": found.minimum_readers},
        in_favour=item.in_favour if item.decisions_shown else None,
        until=found.deadline,
    )


def _of_approval(found: Approval) -> ReportLine:
    return ReportLine(
        pk=found.pk,
        url=reverse("validation:approval", args=[found.pk]),
        title=found.text.title,
        language=found.text.language,
        way=str(found.get_kind_display()),
        at=found.approved_at,
        result=_("Withdrawn") if found.withdrawn_at else _("Approved"),
        readers=str(sum(panel["readers"] for panel in found.panels)),
        in_favour=sum(panel["yes"] for panel in found.panels),
        withdrawn=found.withdrawn_at,
    )
