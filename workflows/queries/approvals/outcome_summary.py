"""What became of a text that was read."""

from dataclasses import dataclass

from wagtail.models import WorkflowState

from workflows.enums import Fate
from workflows.models import Approval, FrozenText, Round
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.approvals.current import approval_of, current_approval


@dataclass(frozen=True)
class OutcomeSummary:
    """`public` is the text as everybody reads it now; there is one only when the fate is PUBLIC."""

    fate: Fate
    public: FrozenText | None = None


def outcome_summary(round: Round) -> OutcomeSummary:  # noqa: A002 - the house's word
    """Return what became of the text of a closed round. An approval from before the round does not count."""
    text, since = round.text, round.closed_at or round.opened_at
    page = article_of_text(text)
    public = approval_of(page) if page and page.live else None
    if public and public.approved_at >= since:
        return OutcomeSummary(Fate.PUBLIC, public.text)
    later = Approval.objects.filter(
        text__article=text.article, text__language=text.language, approved_at__gte=since
    )
    if later.exists():
        planned = page is not None and current_approval(text.article, text.language) is not None
        return OutcomeSummary(Fate.PLANNED if planned else Fate.WITHDRAWN)
    return OutcomeSummary(_on_the_way(round))


def _on_the_way(round: Round) -> Fate:  # noqa: A002 - the house's word
    same = Round.objects.filter(text__article=round.text.article, text__language=round.text.language)
    if same.open().exists():
        return Fate.READING
    review = round.task_state.workflow_state if round.task_state else None
    if review and review.status in (WorkflowState.STATUS_NEEDS_CHANGES, WorkflowState.STATUS_IN_PROGRESS):
        return Fate.CHANGING
    return Fate.STOPPED
