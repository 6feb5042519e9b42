"""All rounds and approvals ever, as the lines of one report. They outlive their pages."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from cms.content.text_pages import texts_unseen_by
from cms.users.models import User
from workflows.enums import ApprovalKind, Outcome
from workflows.models import Approval, Round
from workflows.models.rounds.round import RoundQuerySet
from workflows.permissions import works_nationally
from workflows.queries.rounds.standings import Standing, standings

ROUND = "round"
WITHDRAWN = "withdrawn"
KEEPING_PANELS = "workflows.view_approval"


def approvals_shown_to(user: User) -> QuerySet[Approval]:
    """Return the approvals that somebody who may see evidence meets.

    For people who write nationally, all but those of drafts that they do not see; of a text without a page
    there is no draft. For others those of texts that were read: whoever keeps panels has to do with what
    these read, not with what was urgent.
    """
    read = Round.objects.filter(
        text__article=OuterRef("text__article"), text__language=OuterRef("text__language")
    )
    shown = Q(kind=ApprovalKind.PANELS.value) | Exists(read) if user.has_perm(KEEPING_PANELS) else Q(pk=None)
    if works_nationally(user):
        shown |= ~Exists(_unseen_by(user))
    return Approval.objects.filter(shown)


def rounds_shown_to(user: User) -> RoundQuerySet:
    """Return the rounds that this person meets: all for who keeps panels, else as with approvals."""
    rounds: RoundQuerySet = Round.objects.all()
    return rounds if user.has_perm(KEEPING_PANELS) else rounds.filter(~Exists(_unseen_by(user)))


def _unseen_by(user: User) -> QuerySet[Any]:
    unseen: QuerySet[Any] = texts_unseen_by(user).filter(
        translation_key=OuterRef("text__article"), locale__language_code=OuterRef("text__language")
    )
    return unseen


def evidence_lines(user: User) -> list[QuerySet[Any, Any]]:
    """Return two sets of lines with the same columns, of rounds and of the approvals shown to this person.

    Each has `pk`, `at`, `title`, `language`, `way` (round, panels, urgent, minor_edit) and `result`
    (the outcome of a round; approved or withdrawn for an approval). Filter them, then take their union.
    """
    withdrawn = When(withdrawn_at__isnull=False, then=Value(WITHDRAWN))
    return [
        _lines(rounds_shown_to(user), at="opened_at", way=Value(ROUND, CharField()), result=F("outcome")),
        _lines(
            approvals_shown_to(user),
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
