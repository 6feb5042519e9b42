"""Publish what the last panel approved; a failure costs no reader's verdict."""

import logging
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from workflows.actions.approvals.hold_publication import hold_publication
from workflows.models import Approval

if TYPE_CHECKING:
    from wagtail.models import TaskState

logger = logging.getLogger(__name__)


@transaction.atomic(savepoint=False)
def publish_approved(*, task_state: "TaskState", approval: Approval) -> bool:
    """End the step, and publish; return whether that went well. The review must be locked.

    What fails is rolled back alone, and a `HeldPublication` says why: `task_state` is then out of date.
    """
    with translation.override(settings.LANGUAGE_CODE):
        try:
            with transaction.atomic():
                task_state.approve(user=None)
        except Exception as error:  # noqa: BLE001 - whatever fails, a reader's verdict is kept
            log = logger.warning if isinstance(error, PermissionDenied) else logger.exception
            log("Approval %s could not be published: %s.", approval.pk, type(error).__name__)
            hold_publication(approval=approval, reason=_reason(error))
            return False
    return True


def _reason(error: Exception) -> str:
    """Return a sentence for editors; only refusals of our own are written for them."""
    if isinstance(error, PermissionDenied) and str(error):
        return str(error)
    if isinstance(error, OSError):
        return _("A picture or a file of this text could not be read.")
    return _("Something went wrong on the server. Whoever runs it finds in its log what.")
