"""What has happened to a text since a round read it."""

from dataclasses import dataclass

from wagtail.models import WorkflowState

from workflows.enums import TextStatus
from workflows.models import Approval, FrozenText, Round
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.approvals.current import current_approval, public_approval
from workflows.queries.approvals.on_sites import why_unseen
from workflows.queries.rounds.changed_while_read import changed_while_read


@dataclass(frozen=True)
class OutcomeSummary:
    """`public` is the text that is public now; None unless the status is PUBLIC.

    `was_public`: whether a text whose reading was stopped had been approved before, as an urgent one is.
    `changed`: it is read again because it was changed while it was read, and not for what readers said.
    """

    status: TextStatus
    public: FrozenText | None = None
    was_public: bool = False
    changed: bool = False


def outcome_summary(round: Round) -> OutcomeSummary:  # noqa: A002 - the domain's term
    """Return the summary for a closed round. An approval from before the round does not count."""
    text, since = round.text, round.closed_at or round.opened_at
    page = article_of_text(text)
    unseen = why_unseen(page) if page else None
    public = public_approval(page) if page and not unseen else None
    if public and public.approved_at >= since:
        return OutcomeSummary(TextStatus.PUBLIC, public.text)
    later = Approval.objects.filter(
        text__article=text.article, text__language=text.language, approved_at__gte=since
    )
    if later.exists():
        in_force = current_approval(text.article, text.language) is not None
        planned = page is not None and not unseen and in_force
        return OutcomeSummary(TextStatus.PLANNED if planned else TextStatus.WITHDRAWN)
    return OutcomeSummary(
        _status_without_approval(round),
        was_public=text.approvals.exists(),
        changed=changed_while_read(round.task_state),
    )


def _status_without_approval(round: Round) -> TextStatus:  # noqa: A002 - the domain's term
    rounds = Round.objects.filter(text__article=round.text.article, text__language=round.text.language)
    if rounds.open().exists():
        return TextStatus.READING
    review = round.task_state.workflow_state if round.task_state else None
    if review and review.status in (WorkflowState.STATUS_NEEDS_CHANGES, WorkflowState.STATUS_IN_PROGRESS):
        return TextStatus.CHANGING
    return TextStatus.STOPPED
