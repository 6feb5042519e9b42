"""Confirm that a recording says what the text says."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Recording
from workflows.permissions import check_can_hear
from workflows.queries.recordings.texts import text_to_speak
from workflows.signals import voice_changed


@transaction.atomic
def confirm_recording(*, page: TextPage, recording: Recording, by: User) -> Recording:
    """Return the recording: readers hear it from now on, in place of an earlier one of the same section.

    Raises NotAllowed for who spoke or recorded it, and InvalidRequest when it was taken back or replaced, or
    the words are others by now.
    """
    Page.objects.select_for_update().get(pk=page.pk)  # the same order of locks as a publication
    kept = Recording.objects.kept().select_related("voice").select_for_update(of=("self",))
    found = kept.filter(pk=recording.pk, heard_at=None).first()
    if found is None:
        raise InvalidRequest(_("This recording is not there any more. Open this page again."))
    check_can_hear(by, page, found)
    if text_to_speak(page, found.voice.digest) is None:
        raise InvalidRequest(_("The words of the text have changed. Somebody has to read it aloud again."))
    now = timezone.now()
    same = Recording.objects.kept().filter(voice__digest=found.voice.digest, section=found.section)
    same.filter(heard_at__isnull=False).update(ended_at=now, file=None)
    found.heard_by, found.heard_at = by, now
    found.save(update_fields=["heard_by", "heard_at"])
    record("workflows.confirm_recording", about=page, by=by)
    voice_changed.send(sender=Recording, article=found.voice.article, language=found.voice.language)
    return found
