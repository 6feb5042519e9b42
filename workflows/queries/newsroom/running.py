"""Whether the check or the reading of a text is still running."""

from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.permissions import check_can_see_validation


def check_running(user: User, page: TextPage) -> None:
    """Raise InvalidRequest, for whoever may follow the validation, when nothing is running any more."""
    check_can_see_validation(user, page)
    if page.current_workflow_state is None:
        raise InvalidRequest(_("This text is not being checked or read any more. Nothing was stopped."))
