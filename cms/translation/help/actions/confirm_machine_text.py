"""Confirm machine translations after reading them."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from wagtail_localize.models import StringTranslation, Translation

from cms.audit.record import record
from cms.users.models import User

SeenSegment = tuple[int, int, datetime]


@transaction.atomic
def confirm_machine_text(*, translation: Translation, seen: Collection[SeenSegment], by: User) -> int:
    """Mark these sentences as translated by a person; return how many.

    `seen` holds string, context and time of the last change as they were on the page: a sentence that was
    changed since is not what this person read, and stays marked as machine-made.
    """
    machine_made = StringTranslation.objects.filter(
        locale=translation.target_locale_id,
        context__object_id=translation.source.object_id,
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
    )
    count = 0
    for string_id, context_id, changed_at in seen:
        count += machine_made.filter(
            translation_of=string_id, context=context_id, updated_at=changed_at
        ).update(
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL, tool_name="", last_translated_by=by
        )
    if count:
        record(
            "translation.confirm_machine_text",
            about=translation.get_target_instance(),
            by=by,
            sentences=count,
        )
    return count
