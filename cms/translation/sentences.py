"""Saving one sentence in the translation editor, when somebody else changed something meanwhile.

wagtail-localize's own page does the saving. It would answer "Server error" when the source sentence is gone,
and it lets the last of two translators win without a word.
"""

from datetime import timedelta
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from rest_framework.authentication import SessionAuthentication
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from wagtail.log_actions import log
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.views.edit_translation import edit_string_translation, user_can_edit_instance

KEPT: Final = "translation.text_kept"
AT_THE_SAME_TIME: Final = timedelta(minutes=15)


@csrf_exempt  # the session authentication of the pages that answer checks it
def save_sentence(request: HttpRequest, *, translation_id: int, string_segment_id: int) -> Any:
    """Save it, and say when somebody else's words were replaced; those stay in the page's history."""
    translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
    segment = StringSegment.objects.filter(pk=string_segment_id).first()
    if segment is None:
        return _sentence_is_gone(request, translation=translation)
    before = StringTranslation.objects.filter(
        translation_of=segment.string_id, locale=translation.target_locale_id, context=segment.context_id
    ).first()
    answer = edit_string_translation(
        request, translation_id=translation_id, string_segment_id=string_segment_id
    )
    if before and answer.status_code == 200 and _is_of_another(before, request, answer.data["data"]):  # noqa: PLR2004 - OK
        _keep(translation, before.data, request)
        if before.updated_at > timezone.now() - AT_THE_SAME_TIME:
            answer.data["error"] = _(
                "Saved. But %(person)s wrote here a moment ago: “%(text)s”. Agree on the best wording; both "
                "are kept in the history of this page."
            ) % {"person": before.last_translated_by, "text": before.data}
    return answer


@api_view(["PUT", "DELETE"])
@permission_classes([IsAuthenticated])
@authentication_classes([SessionAuthentication])
def _sentence_is_gone(request: Any, *, translation: Translation) -> Response:
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


def _is_of_another(before: StringTranslation, request: HttpRequest, text: str) -> bool:
    writer = before.last_translated_by_id
    return writer is not None and writer != request.user.pk and before.data != text


def _keep(translation: Translation, text: str, request: Any) -> None:
    page = translation.get_target_instance()
    log(instance=page, action=KEPT, user=request.user, data={"text": text})
