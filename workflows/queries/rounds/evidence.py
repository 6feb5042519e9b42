"""All rounds and approvals ever, as the lines of one report. They outlive their pages."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Case, CharField, F, QuerySet, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from workflows.enums import Outcome
from workflows.models import Approval, Round
from workflows.models.rounds.round import RoundQuerySet
from workflows.queries.rounds.standings import Standing, standings

ROUND = "round"
WITHDRAWN = "withdrawn"


def evidence_lines() -> list[QuerySet[Any, Any]]:
    """Return two sets of lines with the same columns, of rounds and of approvals.

    Each has `pk`, `at`, `title`, `language`, `way` (round, panels, urgent, minor_edit) and `result`
    (the outcome of a round; approved or withdrawn for an approval). Filter them, then take their union.
    """
    withdrawn = When(withdrawn_at__isnull=False, then=Value(WITHDRAWN))
    return [
        _lines(Round.objects, at="opened_at", way=Value(ROUND, CharField()), result=F("outcome")),
        _lines(
            Approval.objects,
            at="approved_at",
            way=F("kind"),
            result=Case(withdrawn, default=Value(Outcome.APPROVED.value), output_field=CharField()),
        ),
    ]


def evidence(lines: Iterable[dict[str, Any]]) -> list[Standing | Approval]:
    """Return the rounds and approvals of these lines, in their order; two queries."""
    wanted = list(lines)
    rounds: RoundQuerySet = Round.objects.filter(
        pk__in=[line["pk"] for line in wanted if line["way"] == ROUND]
    )
    approvals = Approval.objects.filter(pk__in=[line["pk"] for line in wanted if line["way"] != ROUND])
    by_key: dict[tuple[bool, int], Standing | Approval] = {
        (True, standing.round.pk): standing for standing in standings(rounds)
    }
    by_key |= {(False, approval.pk): approval for approval in approvals.select_related("text", "withdrawal")}
    return [by_key[line["way"] == ROUND, line["pk"]] for line in wanted]


def _lines(manager: Any, *, at: str, way: Any, result: Any) -> QuerySet[Any, Any]:
    lines: QuerySet[Any, Any] = manager.order_by().values(
        "pk",
        at=F(at),
        title=Cast(KeyTextTransform("title", "text__content"), CharField()),
        language=F("text__language"),
        way=way,
        result=result,
    )
    return lines
