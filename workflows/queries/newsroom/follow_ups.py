"""Urgent publications that panels still have to read."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from cms.content.models import TextPage
from workflows.enums import ApprovalKind
from workflows.errors import InvalidRequest
from workflows.models import Approval, Round
from workflows.queries.approvals.current import current_approval


def owed_follow_ups() -> "QuerySet[Any]":
    """Return the urgent approvals in force, the first due first; `is_being_read`: whether a round is open."""
    newer = Approval.objects.filter(
        text__article=OuterRef("text__article"),
        text__language=OuterRef("text__language"),
        pk__gt=OuterRef("pk"),
    )
    owed = Approval.objects.filter(~Exists(newer), kind=ApprovalKind.URGENT, withdrawn_at=None)
    being_read = Exists(Round.objects.open().filter(text=OuterRef("text")))
    return owed.annotate(is_being_read=being_read).select_related("text").order_by("follow_up_due", "pk")


def is_owed(page: TextPage) -> bool:
    """Whether this text is public by an urgent approval, so that its panels still have to approve it."""
    approval = current_approval(page.translation_key, page.locale.language_code)
    return approval is not None and approval.kind == ApprovalKind.URGENT


def check_nothing_owed(page: TextPage) -> None:
    """Raise InvalidRequest when `is_owed`."""
    if is_owed(page):
        raise InvalidRequest(
            _(
                "This text was published urgently, and panels still have to read it. One person cannot stop "
                "that, so the reading goes on. Withdraw the text if it may not stay public: after that the "
                "reading can be stopped."
            )
        )
