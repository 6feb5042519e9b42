"""Mark a note as resolved."""

from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import Translation

from cms.translation.models import SegmentNote
from cms.users.models import User


@transaction.atomic
def resolve_note(*, translation: Translation, note_id: int, by: User) -> bool:
    """Resolve the note; return False, and change nothing, when it is gone or already resolved."""
    open_notes = SegmentNote.objects.filter(translation=translation, resolved_at=None)
    return bool(open_notes.filter(pk=note_id).update(resolved_at=timezone.now(), resolved_by=by))
