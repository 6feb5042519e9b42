"""Finish what stopping a review left half done, before it was one transaction."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from cms.audit.record import record
from cms.batch import Batch, batch
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.actions.mails.queue_outcome_mails import queue_outcome_mails
from workflows.actions.rounds.cancel_rounds import cancel_rounds
from workflows.actions.rounds.lock_review import lock_review
from workflows.enums import ApprovalKind, ClosingEvent
from workflows.models import Approval, Round
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.approvals.current import current_approval

STOPPED = WorkflowState.STATUS_CANCELLED


def repair_reviews() -> Batch[str]:
    """End the steps and rounds of every stopped review, and the approvals given after the stop.

    Each in a transaction of its own; returns the titles of the texts. Safe to run at any time: what is whole
    is not touched. An approval stays when its text is public all the same, or while an older text is: ending
    it would take that text away.
    """
    ended = batch(_half_stopped(), _end, what="Stopped review")
    return ended + batch(_approved_after_stop(), _withdraw, what="Approval after a stop")


@transaction.atomic
def _end(pk: int) -> str | None:
    review = WorkflowState.objects.get(pk=pk)
    if review.content_object is None:
        return None
    lock_review(review=review)
    rounds = Round.objects.filter(task_state__workflow_state=review)
    for step in review.task_states.filter(status=TaskState.STATUS_IN_PROGRESS):
        step.specific.cancel()
    cancel_rounds(rounds=rounds)
    queue_outcome_mails(rounds=rounds, event=ClosingEvent.STOPPED)
    record("workflows.repair_reviews", about=review.content_object, by=None)
    return str(review.content_object)


@transaction.atomic
def _withdraw(pk: int) -> str | None:
    approval = Approval.objects.select_related("text").get(pk=pk)
    page, text = article_of_text(approval.text), approval.text
    if current_approval(text.article, text.language) != approval or (page and page.live):
        return None
    reason = _("The review was stopped before its last reader had decided.")
    record_withdrawal(article=text.article, language=text.language, reason=reason)
    return str(text.title)


def _half_stopped() -> list[int]:
    steps = TaskState.objects.filter(workflow_state=OuterRef("pk"), status=TaskState.STATUS_IN_PROGRESS)
    rounds = Round.objects.open().filter(task_state__workflow_state=OuterRef("pk"))
    found = WorkflowState.objects.filter(Q(Exists(steps)) | Q(Exists(rounds)), status=STOPPED)
    return list(found.order_by("pk").values_list("pk", flat=True))


def _approved_after_stop() -> list[int]:
    found = Approval.objects.filter(
        kind=ApprovalKind.PANELS, withdrawn_at=None, rounds__task_state__workflow_state__status=STOPPED
    )
    return list(found.order_by("pk").values_list("pk", flat=True).distinct())
