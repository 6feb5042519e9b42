"""The one place through which every publication passes.

Wagtail publishes pages along many ways: the editor, bulk actions, schedules, its own API, the translation
editor. All of them end in `PublishRevisionAction._publish_revision`, which has no hook before it. This is
the only place where we replace a method of Wagtail's; a test tries each way.
"""

import logging
from typing import Any

from django.utils.translation import gettext as _
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import Revision

from cms.content.models import TextPage
from workflows.errors import NotApproved
from workflows.queries.approvals.current import approval_of

BY_SCHEDULE = "wagtail.publish.scheduled"
logger = logging.getLogger(__name__)

_publish_revision = PublishRevisionAction._publish_revision  # noqa: SLF001 - see the docstring of this module


def check_publishable(page: Any) -> None:
    """Raise NotApproved when this is a text without a standing approval in exactly this form.

    Or when something else is against it: nobody's story is public without consent.
    """
    if not isinstance(page, TextPage):
        return
    if approval_of(page) is None:
        raise NotApproved(_("This text was not approved in exactly this form. Nothing was published."))
    if reason := page.reason_not_public():
        raise NotApproved(reason)


def install() -> None:
    """Put the check before every publication."""
    PublishRevisionAction._publish_revision = _checked_publish_revision  # noqa: SLF001 - see the docstring


def _checked_publish_revision(self: Any, revision: Any, object: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: A002 - Wagtail's name
    try:
        check_publishable(object)
    except NotApproved:
        if kwargs.get("log_action") != BY_SCHEDULE:
            raise
        _call_off(revision)
        return None
    return _publish_revision(self, revision, object, *args, **kwargs)


def _call_off(revision: Revision) -> None:
    """End a plan that may not be carried out; the page's history shows it.

    `publish_scheduled` would stop at an exception, and leave all later plans of that moment undone.
    """
    logger.warning("Planned publication of page %s was refused: not approved.", revision.object_id)
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
