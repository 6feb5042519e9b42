"""How rounds stand."""

from collections import Counter
from typing import Any

from wagtail.models import TaskState

from workflows.enums import Decision, Outcome, RemarkKind
from workflows.models import FrozenText, Panel, Remark, Round
from workflows.rules.quorum import Minus, Tally, shared_minuses


def tally(round: Round) -> Tally:  # noqa: A002 - the domain's term
    """Count what the members of a round did so far; revoked invitations do not count."""
    invited = round.invitations.filter(revoked_at=None)
    decisions: Counter[str | None] = Counter(invited.values_list("verdict__decision", flat=True))
    return Tally(
        yes=decisions[Decision.YES.value],
        after_small_change=decisions[Decision.AFTER_SMALL_CHANGE.value],
        no=decisions[Decision.NO.value],
        pending=decisions[None],
        shared_minuses=len(shared_minuses(_minuses(round))),
    )


def latest_rounds(task_state: TaskState) -> list[Round]:
    """Return, for each panel of a review, its latest round of the text that is read now."""
    rounds = list(Round.objects.of_review(task_state).order_by("pk").select_related("panel", "text"))
    read_now = [found for found in rounds if found.text_id == rounds[-1].text_id]
    by_panel = {found.panel_id: found for found in read_now if found.outcome != Outcome.CANCELLED}
    return list(by_panel.values())


def rounds_of_other_texts(found: Round) -> list[Round]:
    """Return, for each other form of the same text that was read, its latest round; the newest first."""
    rounds = Round.objects.filter(text__article=found.text.article, text__language=found.text.language)
    others = rounds.exclude(text=found.text).order_by("pk").select_related("panel", "text")
    by_text = {other.text_id: other for other in others}
    return sorted(by_text.values(), key=lambda other: other.pk, reverse=True)


def panels_to_read(panels: list[Panel], *, text: FrozenText, task_state: TaskState) -> list[Panel]:
    """Return the panels that did not yet approve exactly this text in this review; all, if all did."""
    approved = Round.objects.of_review(task_state).filter(text=text, outcome=Outcome.APPROVED)
    done = set(approved.values_list("panel_id", flat=True))
    return [panel for panel in panels if panel.pk not in done] or panels


def panel_counts(rounds: list[Round]) -> list[dict[str, Any]]:
    """Return the evidence that goes into an approval: counts alone."""
    return [
        {"kind": found.panel.kind, "readers": found.readers, "yes": found.yes + found.after_small_change}
        for found in rounds
    ]


def _minuses(round: Round) -> list[Minus]:  # noqa: A002 - the domain's term
    remarks = Remark.objects.filter(
        invitation__round=round, invitation__revoked_at=None, kind=RemarkKind.MINUS.value
    ).values_list("invitation_id", "passage", "start", "end")
    return [Minus(*remark) for remark in remarks]
