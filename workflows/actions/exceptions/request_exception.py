"""Ask to publish without a round."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.audit.record import record
from cms.content.models import TextPage
from cms.readability.known_words import word_check
from cms.users.models import User
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.enums import ApprovalKind, RequestState
from workflows.errors import InvalidRequest
from workflows.models import ExceptionRequest, FrozenText
from workflows.models.choices import MINOR_EDIT_PROBLEMS
from workflows.permissions import check_can_request
from workflows.queries.approvals.current import current_approval
from workflows.rules.minor_edit import minor_edit_problems


@transaction.atomic
def request_exception(*, page: TextPage, kind: ApprovalKind, reason: str, by: User) -> ExceptionRequest:
    """Return the request for exactly the latest draft of this page; nothing is published yet.

    Raises NotAllowed, and InvalidRequest when there is nothing new to publish, no reason is given, another
    request is waiting, the language has no workflow, or the change is more than a minor edit.
    """
    Page.objects.select_for_update().get(pk=page.pk)  # of two simultaneous requests the second is refused
    check_can_request(by, page, kind)
    if not reason.strip():
        raise InvalidRequest(_("Please say why. The reason is kept with the text."))
    if ExceptionRequest.objects.filter(page=page, state=RequestState.WAITING).exists():
        raise InvalidRequest(_("A request for this text already waits for a second editor."))
    if page.get_workflow() is None:
        raise InvalidRequest(
            _("This language has no workflow yet, so no panel could read the text afterwards.")
        )
    revision = page.get_latest_revision()
    if revision is None:
        raise InvalidRequest(_("There is no draft of this text yet."))
    draft = revision.as_object()
    approval = current_approval(page.translation_key, page.locale.language_code)
    approved = approval.text if approval and kind is ApprovalKind.MINOR_EDIT else None
    text = freeze_text(page=draft, approved=approved)
    if approval and approval.text_id == text.pk and page.live:
        raise InvalidRequest(_("This text is already public in exactly this form."))
    if kind is ApprovalKind.MINOR_EDIT:
        _check_minor(page, approval.text if approval else None, text)
    record("workflows.request_exception", about=page, by=by, why=reason.strip(), kind=kind.value)
    return ExceptionRequest.objects.create(
        kind=kind.value, page=page, revision=revision, text=text, reason=reason.strip(), requested_by=by
    )


def _check_minor(page: TextPage, approved: FrozenText | None, text: FrozenText) -> None:
    if approved is None or not page.live:
        raise InvalidRequest(_("Only a text that is public can have a minor edit."))
    if page.workflow_in_progress:
        raise InvalidRequest(_("This text is being checked or read. Wait for that, or take it back first."))
    problems = minor_edit_problems(approved.content, text.content, is_word=word_check(text.language))
    if problems:
        reasons = " ".join(str(MINOR_EDIT_PROBLEMS[problem]) for problem in sorted(problems))
        raise InvalidRequest(_("This is more than a minor edit. %(reasons)s") % {"reasons": reasons})
