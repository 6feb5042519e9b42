"""Reuse the translation of the same sentence in another text."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.text import comparison_form
from cms.translation.segments.markup import markup_error
from cms.users.models import User


@transaction.atomic
def take_from_memory(
    *, translation: Translation, string_id: int, context_id: int, memory_id: int, by: User
) -> None:
    """Store it for a sentence without a translation. Raises ValidationError when there is one by now, or when
    the remembered translation is gone or does not fit."""
    remembered = (
        StringTranslation.objects.select_related("translation_of")
        .filter(pk=memory_id, locale=translation.target_locale_id, has_error=False)
        .first()
    )
    used = StringSegment.objects.select_related("string").filter(
        source=translation.source_id, context=context_id, string=string_id
    )
    segment = used.first()
    if remembered is None or segment is None or not _same_text(segment, remembered):
        raise ValidationError(_("That translation is not there any more."))
    if markup_error(segment.string.data, remembered.data):
        raise ValidationError(_("That translation has other links or formatting. Type it in the editor."))
    _translation, created = StringTranslation.objects.get_or_create(
        translation_of_id=segment.string_id,
        locale_id=translation.target_locale_id,
        context_id=context_id,
        defaults={
            "data": remembered.data,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "last_translated_by": by,
        },
    )
    if not created:
        raise ValidationError(_("Somebody translated this sentence in the meantime. Nothing was changed."))


def _same_text(segment: StringSegment, remembered: StringTranslation) -> bool:
    return comparison_form(segment.string.data) == comparison_form(remembered.translation_of.data)
