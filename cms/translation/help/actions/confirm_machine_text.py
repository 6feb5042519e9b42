"""Say of sentences that a machine made: I read them, they are right."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from wagtail_localize.models import StringTranslation, Translation

from cms.users.models import User

Seen = tuple[int, int, datetime]


@transaction.atomic
def confirm_machine_text(*, translation: Translation, seen: Collection[Seen], by: User) -> int:
    """Take the machine's mark away, and return of how many.

    `seen` are string, context and the moment of the last change, as they stood on the page: what was changed
    since then is not what this person read, and keeps its mark.
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
    return count
