"""Import a translator's file."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from cms.translation.exchange.contents import Contents, UnreadableFileError, place_of
from cms.translation.exchange.formats import read_file
from cms.translation.exchange.judging import judge
from cms.translation.exchange.report import FileReport, Line, SentenceOutcome
from cms.translation.segments.markup import segment_text
from cms.translation.segments.segment import Segment, segments_of
from cms.users.models import User


@transaction.atomic
def take_in_file(*, translation: Translation, content: bytes, by: User) -> FileReport:
    """Store the acceptable translations in a PO or XLIFF file; return the outcome for each sentence.

    A file that is broken or belongs to another translation is rejected as a whole: the report says so.
    Sentences that are fuzzy, unsafe or not in the current text are left out, and later work by colleagues is
    never overwritten. The target page is not touched.
    """
    Translation.objects.select_for_update().get(pk=translation.pk)
    try:
        contents = read_file(content)
        _check_identity(contents, translation)
    except UnreadableFileError as problem:
        return FileReport(problem=str(problem))
    segments = {place_of(segment.path, segment.source): segment for segment in segments_of(translation)}
    lines: list[Line] = []
    seen: dict[tuple[str, str], str] = {}
    for unit in contents.units:
        place = place_of(unit.path, unit.source)
        judgement = judge(unit, segments, contents.exported_at)
        outcome, detail = judgement.outcome, judgement.detail
        if seen.setdefault(place, unit.target) != unit.target:
            outcome, detail = SentenceOutcome.TWICE, ""
        elif outcome == SentenceOutcome.TAKEN:
            _store(translation, segments[place], judgement.target, by)
        lines.append(Line(unit.number, segment_text(unit.source), unit.target, outcome, detail))
    return FileReport(lines=lines, absent=len(segments.keys() - seen.keys()))


def _check_identity(contents: Contents, translation: Translation) -> None:
    if contents.translation != str(translation.uuid):
        raise UnreadableFileError(
            _("This file belongs to another text or another language, or your tool left out which one.")
        )


def _store(translation: Translation, segment: Segment, target: str, by: User) -> None:
    StringTranslation.objects.update_or_create(
        translation_of_id=segment.string_id,
        locale_id=translation.target_locale_id,
        context_id=segment.context_id,
        defaults={
            "data": target,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": "",
            "last_translated_by": by,
            "has_error": False,
            "field_error": "",
        },
    )
