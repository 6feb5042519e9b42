"""Publish what the last panel approved; a failure costs no reader's verdict."""

import logging
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import translation

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
            hold_publication(approval=approval, error=error)
            return False
    return True
