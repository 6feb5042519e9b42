"""Saves a sentence in the translation editor, also when somebody else changed something meanwhile.

wagtail-localize's own view does the saving; its editor sends a form, which the API of this product does not
parse. By itself the view answers "Server error" when the source sentence is gone, and silently lets the last
of two translators win.
"""

from datetime import timedelta
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.response import Response
from wagtail.log_actions import log
from wagtail_localize.models import OverridableSegment, StringSegment, StringTranslation, Translation
from wagtail_localize.views.edit_translation import (
    edit_override,
    edit_string_translation,
    user_can_edit_instance,
)

from cms.media.models import EditorialDocument, EditorialImage, Upload
from cms.media.uploaded import may_see

#: the fields of blocks that name an upload
UPLOADS: Final[dict[type[Upload], set[str]]] = {
    EditorialImage: {"image"},
    EditorialDocument: {"document", "captions"},
}
DIGITS: Final = 18  # of a key
TEXT_KEPT: Final = "translation.text_kept"
SIMULTANEOUS: Final = timedelta(minutes=15)


class SaveOverrideView(edit_override.cls):
    """Saves a link or an image that differs in this language.

    The chooser does not offer somebody else's picture or file: a form that names it was made by hand.
    """

    parser_classes = [MultiPartParser, FormParser]

    def put(self, request: Any, translation_id: int, overridable_segment_id: int) -> Response:
        """Save it. Raises ValidationError, which is answered with 400, for what this person may not use."""
        value = request.POST.get("value", "")
        segment = get_object_or_404(
            OverridableSegment.objects.select_related("context"), pk=overridable_segment_id
        )
        field = segment.context.path.split(".")[2:3]  # after the stream and the block
        for model, fields in UPLOADS.items():
            if fields.intersection(field):
                is_key = value.isdecimal() and len(value) <= DIGITS
                found = model.objects.filter(pk=value).first() if is_key else None
                if found is None or not may_see(request.user, found):
                    raise ValidationError(_("You may not use this picture or file. Choose another one."))
        if not value:
            raise ValidationError(_("Choose something first."))
        response: Response = super().put(request, translation_id, overridable_segment_id)
        return response


class SaveSentenceView(edit_string_translation.cls):
    """Warns when somebody else's text was replaced; that text stays in the page's history."""

    parser_classes = [MultiPartParser, FormParser]

    def put(self, request: Any, translation_id: int, string_segment_id: int) -> Response:
        """Save the sentence, or record it in the history when the source sentence is gone."""
        translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
        segment = StringSegment.objects.filter(pk=string_segment_id).first()
        if segment is None:
            return _sentence_is_gone(request, translation)
        before = StringTranslation.objects.filter(
            translation_of=segment.string_id,
            locale=translation.target_locale_id,
            context=segment.context_id,
        ).first()
        response: Response = super().put(request, translation_id, string_segment_id)
        if before and "data" in response.data and _is_by_another(before, request, response.data["data"]):
            _record_in_history(translation, before.data, request)
            if before.updated_at > timezone.now() - SIMULTANEOUS:
                response.data["error"] = _(
                    "Saved. But %(person)s wrote here a moment ago: “%(text)s”. Agree on the best wording; "
                    "that text is kept in the history of this page."
                ) % {"person": before.last_translated_by, "text": before.data}
        return response


def _sentence_is_gone(request: Any, translation: Translation) -> Response:
    typed = request.POST.get("value", "")
    if not user_can_edit_instance(request.user, translation.get_target_instance()):
        raise PermissionDenied
    if typed:
        _record_in_history(translation, typed, request)
    message = _(
        "The Dutch sentence was changed while you worked, so this is not saved with it. Your words are kept "
        "in the history of this page. Load this page again to see the new sentence."
    )
    return Response({"data": typed, "error": message, "comment": "", "last_translated_by": None})


def _is_by_another(before: StringTranslation, request: Any, text: str) -> bool:
    writer = before.last_translated_by_id
    return writer is not None and writer != request.user.pk and before.data != text


def _record_in_history(translation: Translation, text: str, request: Any) -> None:
    page = translation.get_target_instance()
    log(instance=page, action=TEXT_KEPT, user=request.user, data={"text": text})
