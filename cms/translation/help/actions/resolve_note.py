"""Say that a note is dealt with."""

from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import Translation

from cms.translation.models import SegmentNote
from cms.users.models import User


@transaction.atomic
def resolve_note(*, translation: Translation, note_id: int, by: User) -> bool:
    """Resolve it; return False when it is gone or was resolved before, which is then left as it is."""
    open_notes = SegmentNote.objects.filter(translation=translation, resolved_at=None)
    return bool(open_notes.filter(pk=note_id).update(resolved_at=timezone.now(), resolved_by=by))
