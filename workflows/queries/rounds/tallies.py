"""Counting verdicts and finding the rounds that matter."""

from collections import Counter
from typing import Any

from django.db.models import Count
from wagtail.models import TaskState

from workflows.enums import Decision, Outcome
from workflows.models import FrozenText, Panel, Remark, Round
from workflows.rules.marks import HOLDS_WHEN_SHARED
from workflows.rules.quorum import Minus, Tally, shared_minuses


def tally(round: Round) -> Tally:  # noqa: A002 - the domain's term
    """Count the verdicts of a round so far; revoked invitations do not count."""
    invited = round.invitations.filter(revoked_at=None)
    decisions: Counter[str | None] = Counter(invited.values_list("verdict__decision", flat=True))
    return Tally(
        yes=decisions[Decision.YES.value],
        yes_with_tip=decisions[Decision.YES_WITH_TIP.value],
        no=decisions[Decision.NO.value],
        pending=decisions[None],
        shared_minuses=len(shared_minuses(_minuses(round))),
    )


def latest_rounds(task_state: TaskState) -> list[Round]:
    """Return, for each panel of a review, its latest round of the text being read now."""
    return latest_of(list(Round.objects.of_review(task_state).order_by("pk").select_related("panel", "text")))


def latest_of(rounds: list[Round]) -> list[Round]:
    """Return the same of all rounds of one review, the oldest first."""
    current = [other for other in rounds if other.text_id == rounds[-1].text_id]
    by_panel = {other.panel_id: other for other in current if other.outcome != Outcome.CANCELLED}
    return list(by_panel.values())


def rounds_of_other_texts(round: Round) -> list[Round]:  # noqa: A002 - the domain's term
    """Return, for each other version of the text that was read, its latest round; the newest first."""
    rounds = Round.objects.filter(text__article=round.text.article, text__language=round.text.language)
    others = rounds.exclude(text=round.text).order_by("pk").select_related("panel", "text")
    by_text = {other.text_id: other for other in others}
    return sorted(by_text.values(), key=lambda other: other.pk, reverse=True)


def panels_to_read(panels: list[Panel], *, text: FrozenText, task_state: TaskState) -> list[Panel]:
    """Return the panels that did not yet approve exactly this text in this review; all, if all did."""
    approved = Round.objects.of_review(task_state).filter(text=text, outcome=Outcome.APPROVED)
    done = set(approved.values_list("panel_id", flat=True))
    return [panel for panel in panels if panel.pk not in done] or panels


def panel_counts(rounds: list[Round]) -> list[dict[str, Any]]:
    """Return the evidence that goes into an approval: only counts, and the rule that held."""
    return [
        {
            "kind": closed.panel.kind,
            "readers": closed.readers,
            "yes": closed.yes,
            "yes_with_tip": closed.yes_with_tip,
            "no": closed.no,
            "minimum_readers": closed.minimum_readers,
            "share": closed.approval_share,
            "handed_over": handed_over(closed),
            "together": closed.together,
        }
        for closed in rounds
    ]


def handed_over(round: Round) -> int:  # noqa: A002 - the domain's term
    """Return how many who decided did so with a link, or from an own page, that somebody had in hands."""
    decided = round.invitations.filter(revoked_at=None).exclude(verdict=None)
    return decided.exclude(handed_over_at=None, member__handed_over_at=None).count()


def readers_from_elsewhere(round: Round, *, decided: bool) -> list[dict[str, Any]]:  # noqa: A002 - as above
    """Return how many of which other region were invited, or have decided: never who."""
    if round.panel.region_id is None:
        return []
    elsewhere = round.invitations.filter(revoked_at=None, member__panel__region__isnull=False).exclude(
        member__panel__region=round.panel.region_id
    )
    counted = elsewhere.exclude(verdict=None) if decided else elsewhere
    code, name = "member__panel__region__code", "member__panel__region__name"
    rows = counted.order_by(code).values_list(code, name).annotate(readers=Count("pk"))
    return [{"region": region, "name": called, "readers": readers} for region, called, readers in rows]


def _minuses(round: Round) -> list[Minus]:  # noqa: A002 - the domain's term
    remarks = Remark.objects.filter(
        invitation__round=round, invitation__revoked_at=None, kind__in=HOLDS_WHEN_SHARED
    ).values_list("invitation_id", "passage", "start", "end")
    return [Minus(*remark) for remark in remarks]
