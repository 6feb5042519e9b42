"""Import a translator's file."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from cms.translation.exchange.contents import Contents, Unit, UnreadableFileError, own_contents
from cms.translation.exchange.formats import read_file
from cms.translation.exchange.judging import Judgement, judge
from cms.translation.exchange.matching import Sentences
from cms.translation.exchange.report import NOT_TAKEN, FileReport, Line, SentenceOutcome
from cms.translation.segments.markup import segment_text
from cms.translation.segments.segment import Segment, segments_of
from cms.users.models import User


@transaction.atomic
def take_in_file(*, translation: Translation, content: bytes, by: User) -> FileReport:
    """Store the acceptable translations in a PO or XLIFF file; return the outcome for each sentence.

    A file that is broken or belongs to another translation is rejected as a whole: the report says so.
    Sentences that are unsafe or not in the current text are left out, those that the tool calls unsure wait
    until somebody has read them, and later work by colleagues is never overwritten; a later file of the same
    person corrects the earlier one. The target page is not touched.
    """
    Translation.objects.select_for_update().get(pk=translation.pk)
    try:
        contents, elsewhere = _own_contents(content, translation)
    except UnreadableFileError as problem:
        return FileReport(problem=str(problem))
    segments = segments_of(translation)
    intake = _Intake(translation, segments, contents.exported_at, by)
    lines = [intake.take(unit) for unit in contents.units]
    absent = [segment_text(segment.source) for segment in segments if segment.key not in intake.seen]
    return FileReport(lines=lines, absent=absent, elsewhere=elsewhere)


def _own_contents(content: bytes, translation: Translation) -> tuple[Contents, int]:
    language = translation.target_locale.language_code
    own, elsewhere = own_contents(read_file(content), translation=str(translation.uuid), language=language)
    if own is None:
        raise UnreadableFileError(
            _("This file belongs to another text or another language, or your tool left out which one.")
        )
    return own, elsewhere


class _Intake:
    """One file on its way in. `seen` are the sentences that are in it."""

    def __init__(
        self, translation: Translation, segments: Sequence[Segment], exported_at: datetime | None, by: User
    ) -> None:
        self.translation, self.exported_at, self.by = translation, exported_at, by
        self.sentences = Sentences(segments)
        self.seen: set[tuple[int, int]] = set()
        self.accepted: dict[tuple[int, int], str] = {}

    def take(self, unit: Unit) -> Line:
        """Store what is good of a unit, and tell what became of it."""
        if unit.broken:
            return Line(unit.number, unit.source_text, "", SentenceOutcome.BROKEN)
        judgements = [self._one(unit, segment) for segment in self.sentences.of(unit)]
        if not judgements:
            changed = self.sentences.has_place(unit.path)
            missing = SentenceOutcome.SOURCE_CHANGED if changed else SentenceOutcome.UNKNOWN
            judgements = [Judgement(missing)]
        told = next((one for one in judgements if one.outcome in NOT_TAKEN), judgements[0])
        return Line(unit.number, unit.source_text, unit.target_text, told.outcome, told.detail)

    def _one(self, unit: Unit, segment: Segment) -> Judgement:
        self.seen.add(segment.key)
        judgement = judge(unit, segment, self.exported_at, sender=self.by.pk)
        if judgement.outcome in NOT_TAKEN or judgement.outcome == SentenceOutcome.EMPTY:
            return judgement
        words = unit.target_text
        if self.accepted.setdefault(segment.key, words) != words:
            return Judgement(SentenceOutcome.TWICE)
        if judgement.target:
            self._store(segment, judgement)
        return judgement

    def _store(self, segment: Segment, judgement: Judgement) -> None:
        unsure = judgement.outcome == SentenceOutcome.UNSURE
        kind = (
            StringTranslation.TRANSLATION_TYPE_MACHINE
            if unsure
            else StringTranslation.TRANSLATION_TYPE_MANUAL
        )
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            locale_id=self.translation.target_locale_id,
            context_id=segment.context_id,
            defaults={
                "data": judgement.target,
                "translation_type": kind,
                "tool_name": _("a file, in which it is unsure") if unsure else _("a file"),
                "last_translated_by": self.by,
                "has_error": False,
                "field_error": "",
            },
        )
