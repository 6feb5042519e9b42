"""What was stopped or approved stays so.

Wagtail saves a review from what it loaded earlier, and cancels it in steps. So every save of a review is
checked first, whichever way it came: the editor, the end of a workflow, code.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from workflows.actions.rounds.lock_review import lock_review
from workflows.models import Round

ENDED = (WorkflowState.STATUS_APPROVED, WorkflowState.STATUS_CANCELLED)


def check_saved(review: WorkflowState) -> None:
    """Lock a review that is about to be saved. Raises PermissionDenied when it ended otherwise meanwhile.

    Raises TransactionManagementError when readers' rounds would be cancelled outside a transaction: a process
    that is killed half way would leave them open.
    """
    cancelled = review.status == WorkflowState.STATUS_CANCELLED
    if cancelled and not transaction.get_connection().in_atomic_block:
        if Round.objects.filter(task_state__workflow_state=review).exists():
            raise transaction.TransactionManagementError("A review is cancelled in one transaction.")
        return
    stored = lock_review(review=review, with_steps=cancelled)
    if stored in ENDED and stored != review.status:
        raise PermissionDenied(_("Somebody else ended this review. Nothing was changed."))
