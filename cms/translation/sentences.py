"""Saving one sentence in the translation editor, when somebody else changed something meanwhile.

wagtail-localize's own page does the saving; the editor sends it a form, which the API of this product does
not read. By itself it answers "Server error" when the source sentence is gone, and it lets the last of two
translators win without a word.
"""

from datetime import timedelta
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.response import Response
from wagtail.log_actions import log
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.views.edit_translation import (
    edit_override,
    edit_string_translation,
    user_can_edit_instance,
)

KEPT: Final = "translation.text_kept"
AT_THE_SAME_TIME: Final = timedelta(minutes=15)


class SaveOverrideView(edit_override.cls):
    """Saves a link or a picture that is another one in this language."""

    parser_classes = [MultiPartParser, FormParser]


class SaveSentenceView(edit_string_translation.cls):
    """Says when somebody else's words were replaced; those stay in the page's history."""

    parser_classes = [MultiPartParser, FormParser]

    def put(self, request: Any, translation_id: int, string_segment_id: int) -> Response:
        """Save it, or keep it when the source sentence is gone."""
        translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
        segment = StringSegment.objects.filter(pk=string_segment_id).first()
        if segment is None:
            return _sentence_is_gone(request, translation)
        before = StringTranslation.objects.filter(
            translation_of=segment.string_id,
            locale=translation.target_locale_id,
            context=segment.context_id,
        ).first()
        answer: Response = super().put(request, translation_id, string_segment_id)
        if before and "data" in answer.data and _is_of_another(before, request, answer.data["data"]):
            _keep(translation, before.data, request)
            if before.updated_at > timezone.now() - AT_THE_SAME_TIME:
                answer.data["error"] = _(
                    "Saved. But %(person)s wrote here a moment ago: “%(text)s”. Agree on the best wording; "
                    "that text is kept in the history of this page."
                ) % {"person": before.last_translated_by, "text": before.data}
        return answer


def _sentence_is_gone(request: Any, translation: Translation) -> Response:
    typed = request.POST.get("value", "")
    if not user_can_edit_instance(request.user, translation.get_target_instance()):
        raise PermissionDenied
    if typed:
        _keep(translation, typed, request)
    said = _(
        "The Dutch sentence was changed while you worked, so this is not saved with it. Your words are kept "
        "in the history of this page. Load this page again to see the new sentence."
    )
    return Response({"data": typed, "error": said, "comment": "", "last_translated_by": None})


def _is_of_another(before: StringTranslation, request: Any, text: str) -> bool:
    writer = before.last_translated_by_id
    return writer is not None and writer != request.user.pk and before.data != text


def _keep(translation: Translation, text: str, request: Any) -> None:
    page = translation.get_target_instance()
    log(instance=page, action=KEPT, user=request.user, data={"text": text})
