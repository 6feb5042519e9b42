"""What Wagtail does when a workflow is finished.

It is bound while Wagtail defines its models: no model may be imported at the top.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import WorkflowState

    from cms.users.models import User


def publish_reviewed_revision(workflow_state: "WorkflowState", user: "User | None" = None) -> None:
    """Publish the revision that was reviewed, as it is stored now; it need not be the latest one.

    The gate raises NotApproved when that revision has no approval in exactly this form, so that a workflow
    without panels, or a text that was changed after the last verdict, publishes nothing.
    """
    revision = workflow_state.current_task_state.revision
    revision.refresh_from_db()
    revision.publish(user=user, skip_permission_checks=True)
