"""A second editor confirms an exception."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from cms.audit.record import record
from cms.content.meaning.snapshot import article_digest
from cms.content.models import TextPage
from cms.users.models import User
from workflows.actions.approvals.record_approval import record_approval
from workflows.actions.rounds.start_follow_up import start_follow_up
from workflows.enums import ApprovalKind, RequestState
from workflows.errors import InvalidRequest
from workflows.models import Approval, ExceptionRequest
from workflows.permissions import check_can_decide
from workflows.queries.approvals.current import current_approval
from workflows.queries.approvals.validity import reason_out_of_date

CHANGED = gettext_noop(
    "The text was changed after this was asked. Refuse it, and ask again for the new text."
)


@transaction.atomic
def confirm_exception(*, request: ExceptionRequest, by: User) -> Approval:
    """Record the approval, publish exactly the text that was asked for, and let panels read an urgent one.

    Raises NotAllowed, and InvalidRequest when the request was decided, the text has changed since, or it may
    not be public, past its date of validity for example.
    """
    check_can_decide(by, request)
    request = ExceptionRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if request.state != RequestState.WAITING:
        raise InvalidRequest(_("This request was already decided."))
    page = request.page.specific if request.page else None
    revision = request.revision
    if page is None or revision is None or revision.pk != page.latest_revision_id:
        raise InvalidRequest(_(CHANGED))
    draft = revision.as_object()
    if article_digest(draft) != request.text.digest:
        raise InvalidRequest(_(CHANGED))
    minor = request.kind == ApprovalKind.MINOR_EDIT
    if reason := draft.reason_not_public() or reason_out_of_date(draft, minor=minor):
        raise InvalidRequest(reason)
    approval = _record(request, draft, by)
    request.state, request.decided_by, request.decided_at = RequestState.CONFIRMED.value, by, timezone.now()
    request.save()
    record("workflows.confirm_exception", about=page, by=by, why=request.reason, kind=request.kind)
    revision.publish(user=by, skip_permission_checks=True)
    if approval.kind == ApprovalKind.URGENT:
        start_follow_up(page=page, text=request.text, by=by)
    return approval


def _record(request: ExceptionRequest, draft: TextPage, by: User) -> Approval:
    urgent = request.kind == ApprovalKind.URGENT
    previous = None if urgent else current_approval(request.text.article, request.text.language)
    if not urgent and previous is None:
        raise InvalidRequest(_("Only a text that is public can have a minor edit."))
    due = timezone.localdate() + timedelta(days=settings.PANEL_URGENT_FOLLOW_UP_DAYS)
    return record_approval(
        text=request.text,
        kind=ApprovalKind(request.kind),
        panels=previous.panels if previous else [],
        carried_over_from=previous,
        page=draft if urgent else None,
        reason=request.reason,
        requested_by=request.requested_by,
        confirmed_by=by,
        follow_up_due=due if urgent else None,
    )
