"""Stores machine translations, marked as such."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation

from cms.translation.models import Prefill
from cms.translation.segments.segment import Segment


@transaction.atomic
def store_answers(prefill: Prefill, segments: Iterable[Segment], answers: Mapping[str, str]) -> int:
    """Store the answers for segments that are still empty; return how many.

    The translation editor shows the name of the tool beside the sentence; an answer that equals the source is
    named as such there, so that it does not pass for a translation.
    """
    stored = 0
    for segment in segments:
        data = answers[segment.source]
        tool = (
            prefill.tool if data != segment.source else _("%(tool)s: left as it was") % {"tool": prefill.tool}
        )
        _translation, created = StringTranslation.objects.get_or_create(
            translation_of_id=segment.string_id,
            locale_id=prefill.translation.target_locale_id,
            context_id=segment.context_id,
            defaults={
                "data": data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MACHINE,
                "tool_name": tool[:255],
                "last_translated_by_id": prefill.asked_by_id,
            },
        )
        stored += created
    return stored
