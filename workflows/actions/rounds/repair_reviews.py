"""Finish what stopping a review left half done, before it was one transaction."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from cms.audit.record import record
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.actions.mails.queue_outcome_mails import queue_outcome_mails
from workflows.actions.rounds.cancel_rounds import cancel_rounds
from workflows.actions.rounds.lock_review import lock_review
from workflows.enums import ApprovalKind, ClosingEvent
from workflows.models import Approval, Round
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.approvals.current import current_approval


@transaction.atomic
def repair_reviews() -> list[str]:
    """End the steps and rounds of every stopped review, and the approvals given after the stop.

    Returns the titles of the texts. Safe to run at any time: what is whole is not touched. An approval stays
    when its text is public all the same, or while an older text is: ending it would take that text away.
    """
    repaired: dict[str, None] = {}
    for review in _half_stopped():
        lock_review(review=review)
        rounds = Round.objects.filter(task_state__workflow_state=review)
        for step in review.task_states.filter(status=TaskState.STATUS_IN_PROGRESS):
            step.specific.cancel()
        cancel_rounds(rounds=rounds)
        queue_outcome_mails(rounds=rounds, event=ClosingEvent.STOPPED)
        repaired[str(review.content_object)] = None
        record("workflows.repair_reviews", about=review.content_object, by=None)
    for approval in _approved_after_stop():
        page, text = article_of_text(approval.text), approval.text
        if current_approval(text.article, text.language) == approval and not (page and page.live):
            reason = _("The review was stopped before its last reader had decided.")
            record_withdrawal(article=text.article, language=text.language, reason=reason)
            repaired[text.title] = None
    return list(repaired)


def _half_stopped() -> list[WorkflowState]:
    steps = TaskState.objects.filter(workflow_state=OuterRef("pk"), status=TaskState.STATUS_IN_PROGRESS)
    rounds = Round.objects.open().filter(task_state__workflow_state=OuterRef("pk"))
    cancelled = WorkflowState.objects.filter(status=WorkflowState.STATUS_CANCELLED)
    return [
        review
        for review in cancelled.filter(Q(Exists(steps)) | Q(Exists(rounds))).order_by("pk")
        if review.content_object is not None
    ]


def _approved_after_stop() -> list[Approval]:
    stopped = WorkflowState.STATUS_CANCELLED
    found = Approval.objects.filter(
        kind=ApprovalKind.PANELS,
        withdrawn_at=None,
        rounds__task_state__workflow_state__status=stopped,
    )
    return list(found.select_related("text").distinct().order_by("pk"))
