"""The one place through which every publication passes.

Wagtail publishes pages in many ways: the editor, bulk actions, schedules, its own API, the translation
editor. All of them end in `PublishRevisionAction._publish_revision`, which has no hook before it. This is
the only place where we replace a method of Wagtail's; a test tries each way.
"""

import logging
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import Revision

from cms.content.models import TextPage
from workflows.enums import ApprovalKind
from workflows.errors import NotApproved
from workflows.models import Approval
from workflows.queries.approvals.current import approval_of
from workflows.queries.approvals.validity import reason_out_of_date
from workflows.signals import plan_refused

BY_SCHEDULE = "wagtail.publish.scheduled"
ADMITTED = "_admitted_with"
logger = logging.getLogger(__name__)

_publish_revision = PublishRevisionAction._publish_revision  # noqa: SLF001 - see the docstring of this module


def check_publishable(page: Any) -> Approval | None:
    """Return the approval in force for exactly this text; None for a page that is not a text.

    Raises NotApproved when there is none, or when something else forbids it: no story is published without
    consent, no new text past the date until which it is valid.
    """
    if not isinstance(page, TextPage):
        return None
    approval = approval_of(page)
    if approval is None:
        raise NotApproved(_("This text was not approved in exactly this form. Nothing was published."))
    minor = approval.kind == ApprovalKind.MINOR_EDIT
    if reason := page.reason_not_public() or reason_out_of_date(page, minor=minor):
        raise NotApproved(reason)
    return approval


def admitted_with(page: Any) -> Approval | None:
    """Return the approval with which this page object passed the gate; None if it did not."""
    approval: Approval | None = getattr(page, ADMITTED, None)
    return approval


def install() -> None:
    """Put the check before every publication."""
    PublishRevisionAction._publish_revision = _checked_publish_revision  # noqa: SLF001 - see the docstring


def _checked_publish_revision(self: Any, revision: Any, object: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: A002 - Wagtail's name
    try:
        setattr(object, ADMITTED, check_publishable(object))
    except NotApproved as refused:
        if kwargs.get("log_action") != BY_SCHEDULE:
            raise
        # an exception would stop `publish_scheduled`, and it would skip everything else that was due
        logger.warning("Planned publication of page %s was refused.", revision.object_id)
        _tell(revision, object, refused)
        return None
    # the page goes live together with everything that follows from it, or not at all
    if kwargs.get("log_action") == BY_SCHEDULE:
        return _publish_on_schedule(self, revision, object, *args, **kwargs)
    with transaction.atomic(savepoint=False):
        return _publish_revision(self, revision, object, *args, **kwargs)


def _publish_on_schedule(self: Any, revision: Any, object: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: A002 - the same
    """Publish what is due; what fails stays planned, and the next run of `publish_scheduled` tries again.

    An exception would stop that command, and it would skip everything else that was due.
    """
    try:
        with transaction.atomic():
            return _publish_revision(self, revision, object, *args, **kwargs)
    except Exception as error:
        logger.exception("Planned publication of page %s failed; it stays planned.", revision.object_id)
        _tell(revision, object, error)
        return None


def _tell(revision: Revision, page: TextPage, error: Exception) -> None:
    plan_refused.send(
        sender=type(page), page=page, revision=revision, approval=approval_of(page), error=error
    )
