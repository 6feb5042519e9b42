"""Add a note to a segment."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, Translation

from cms.translation.models import SegmentNote
from cms.users.models import User


@transaction.atomic
def add_note(
    *, translation: Translation, string_id: int, context_id: int, text: str, by: User
) -> SegmentNote:
    """Store the note. Raises ValidationError when it is empty or too long, or the sentence is gone."""
    segments = StringSegment.objects.filter(source=translation.source_id)
    if not segments.filter(string=string_id, context=context_id).exists():
        raise ValidationError(_("That sentence is not in this text any more."))
    note = SegmentNote(
        translation=translation, string_id=string_id, context_id=context_id, text=text.strip(), author=by
    )
    note.full_clean()
    note.save()
    return note
