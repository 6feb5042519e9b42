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
    yes: int | None
    yes_with_tip: int | None
    no: int | None
    until: datetime | None = None
    withdrawn: datetime | None = None


def report_line(item: Standing | Approval) -> ReportLine:
    """Return one line. Of an open round it shows only the number of answers."""
    return _round_line(item) if isinstance(item, Standing) else _approval_line(item)


def _round_line(item: Standing) -> ReportLine:
    shown = item.round
    answered = item.answered if shown.is_open else shown.readers
    return ReportLine(
        pk=shown.pk,
        url=reverse("validation:round", args=[shown.pk]),
        title=shown.text.title,
        language=shown.text.language,
        way=_("Reading round %(number)d: %(panel)s") % {"number": shown.number, "panel": shown.panel.name},
        at=shown.opened_at,
        result=str(shown.get_outcome_display()),
        readers=_("%(readers)d of at least %(minimum)d")
        % {"readers": answered, "minimum": shown.minimum_readers},
        yes=shown.yes if item.decisions_shown else None,
        yes_with_tip=shown.yes_with_tip if item.decisions_shown else None,
        no=shown.no if item.decisions_shown else None,
        until=shown.deadline,
    )


def _approval_line(approval: Approval) -> ReportLine:
    return ReportLine(
        pk=approval.pk,
        url=reverse("validation:approval", args=[approval.pk]),
        title=approval.text.title,
        language=approval.text.language,
        way=str(approval.get_kind_display()),
        at=approval.approved_at,
        result=_("Withdrawn") if approval.withdrawn_at else _("Approved"),
        readers=str(sum(panel["readers"] for panel in approval.panels)),
        yes=sum(panel["yes"] for panel in approval.panels),
        yes_with_tip=sum(panel["yes_with_tip"] for panel in approval.panels),
        no=sum(panel["no"] for panel in approval.panels),
        withdrawn=approval.withdrawn_at,
    )
