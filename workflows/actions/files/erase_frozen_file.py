"""Evidence yields to people: the bytes of a file are erased, and every text with it is withdrawn."""

from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction

from cms.audit.record import record
from cms.media.freezing import delete_bytes
from cms.media.models import FrozenFile
from cms.media.uploaded import uploads_with
from cms.users.models import User
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.actions.recordings.end_recordings import end_recordings
from workflows.actions.rounds.cancel_rounds import cancel_rounds
from workflows.errors import InvalidRequest
from workflows.models import FileErasure, Round
from workflows.permissions import check_can_confirm_erasure
from workflows.queries.files.uses import public_texts_with


@transaction.atomic
def erase_frozen_file(*, request: FileErasure, by: User) -> int:
    """Return how many texts were withdrawn. Of the file its hash, the date and the reason are left.

    Rounds that read it are stopped; of a recording nothing is heard any more. What was uploaded with the same
    bytes is deleted too, so that no draft brings it back. The bytes go when all this is certain; a clean-up
    deletes what a crash left of them. Raises NotAllowed, and InvalidRequest when it was done already.
    """
    request = FileErasure.objects.select_for_update(of=("self",)).select_related("file").get(pk=request.pk)
    check_can_confirm_erasure(by, request)
    if request.confirmed_at:
        raise InvalidRequest(_("This file is erased already."))
    file, now = FrozenFile.objects.select_for_update().get(pk=request.file_id), timezone.now()
    file.erased_at, file.erased_because = now, request.reason
    file.save(update_fields=["erased_at", "erased_because"])
    request.confirmed_by, request.confirmed_at = by, now
    request.save(update_fields=["confirmed_by", "confirmed_at"])
    _stop_rounds(file, by)
    withdrawn = _withdraw_texts(file, by)
    end_recordings(file=file, by=by)
    for upload in uploads_with(file.hash):
        # what came in its place without a new hash belongs to the drafts that show it
        if upload.read_hash() in ("", file.hash):
            upload.delete()
    record("workflows.erase_frozen_file", about=file, by=by, reason=request.reason, texts=withdrawn)
    transaction.on_commit(partial(delete_bytes, file))
    return withdrawn


def _stop_rounds(file: FrozenFile, by: User) -> None:
    rounds = Round.objects.open().filter(text__files__file=file)
    for reading in rounds.select_related("task_state__workflow_state"):
        if reading.task_state and reading.task_state.workflow_state.is_active:
            reading.task_state.workflow_state.cancel(user=by)
    cancel_rounds(rounds=Round.objects.filter(text__files__file=file))


def _withdraw_texts(file: FrozenFile, by: User) -> int:
    reason = _("A picture or a file in it: %(reason)s.") % {"reason": file.get_erased_because_display()}
    pages = public_texts_with(file)
    for page in pages:
        language = page.locale.language_code
        record_withdrawal(article=page.translation_key, language=language, reason=reason, by=by)
    for page in pages:
        page.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=None)
        if page.live:
            # who may erase need not be somebody who may withdraw this text
            UnpublishPageAction(page, user=by, log_action=True).execute(skip_permission_checks=True)
    return len(pages)
