"""What a person can do with an article now, so that nobody is shown what will be refused."""

from dataclasses import dataclass

from cms.content.models import ArticlePage
from cms.users.models import User
from workflows.enums import ApprovalKind, RequestState
from workflows.models import ExceptionRequest
from workflows.permissions import can_request


@dataclass(frozen=True)
class Possibilities:
    """The ways round the panels that are open, and the request that already waits, if any."""

    urgent: bool
    minor_edit: bool
    withdraw: bool
    waiting: ExceptionRequest | None


def possibilities(user: User, page: ArticlePage) -> Possibilities:
    """Return what this person can do with this article. The actions check all of it again."""
    waiting = (
        ExceptionRequest.objects.filter(page=page, state=RequestState.WAITING)
        .select_related("requested_by")
        .first()
    )
    new = waiting is None and (page.has_unpublished_changes or not page.live)
    return Possibilities(
        urgent=new and can_request(user, page, ApprovalKind.URGENT),
        minor_edit=new
        and page.live
        and not page.workflow_in_progress
        and can_request(user, page, ApprovalKind.MINOR_EDIT),
        withdraw=page.permissions_for_user(user).can_unpublish(),
        waiting=waiting,
    )
