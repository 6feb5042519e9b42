"""The rows of the help page, in a constant number of queries."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wagtail_localize.models import StringTranslation, Translation

from cms.readability import Mark, MarkKind, Report
from cms.translation.help.glossary import FoundTerm, TermFinder, agreed_terms
from cms.translation.help.hardness import hardness
from cms.translation.help.places import place_label
from cms.translation.models import SegmentNote, SentenceForm
from cms.translation.segments.markup import segment_text, unmatched_placeholders
from cms.translation.segments.segment import Segment, segments_of

_NUMBER = re.compile(r"\d[\d.,:/-]*\d|\d")
_MAX_REMEMBERED = 3


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """One segment with its help. `ratio` is the translation's length as a percentage of the source's."""

    segment: Segment
    place: str
    source: str
    target: str
    ratio: int | None
    source_marks: int
    marks: Sequence[Mark]
    terms: Sequence[FoundTerm]
    missing_numbers: Sequence[str]
    missing_placeholders: Sequence[str]
    unknown_placeholders: Sequence[str]
    memory: Sequence[StringTranslation]
    notes: Sequence[SegmentNote]

    @property
    def same(self) -> bool:
        """Whether the translation is the Dutch text itself."""
        return bool(self.target) and self.target == self.source

    @property
    def look(self) -> bool:
        """Whether a person should check this segment."""
        unused = any(term.used is False for term in self.terms)
        hard = any(mark.kind != MarkKind.NOMINALISATION for mark in self.marks)
        placeholders = self.missing_placeholders or self.unknown_placeholders
        return bool(self.segment.error or self.missing_numbers or placeholders or unused or hard)


@dataclass(frozen=True, slots=True)
class Help:
    """The page: its rows, notes on sentences that no longer exist, and the readability of both texts."""

    rows: Sequence[SegmentRow]
    older_notes: Sequence[SegmentNote] = field(default=())
    source_report: Report | None = None
    target_report: Report | None = None


def help_with(translation: Translation) -> Help:
    """Collect the help for a translation, in a number of queries that does not depend on the text."""
    segments = segments_of(translation)
    source_language, language = translation.source.locale, translation.target_locale
    in_dutch = hardness(segments, source_language.language_code, translated=False)
    translated = hardness(segments, language.language_code, translated=True)
    finder = TermFinder(agreed_terms(source_language, language))
    memory, notes = _memory(translation, segments), _notes(translation)
    model: Any = translation.source.specific_content_type.model_class()
    rows = []
    for segment in segments:
        source, target = segment_text(segment.source), segment_text(segment.target)
        missing, unknown = unmatched_placeholders(segment.source, segment.target) if target else ([], [])
        rows.append(
            SegmentRow(
                segment=segment,
                place=place_label(model, segment.field_path),
                source=source,
                target=target,
                ratio=round(100 * len(target) / len(source)) if source and target else None,
                source_marks=len(in_dutch.marks.get(segment.number, ())) if in_dutch else 0,
                marks=translated.marks.get(segment.number, ()) if translated else (),
                terms=finder.find(source, target),
                missing_numbers=_missing_numbers(source, target),
                missing_placeholders=missing,
                unknown_placeholders=unknown,
                memory=() if target else memory.get(segment.string_id, ())[:_MAX_REMEMBERED],
                notes=notes.pop(segment.key, ()),
            )
        )
    older = [note for unplaced in notes.values() for note in unplaced if note.resolved_at is None]
    return Help(rows, older, in_dutch.report if in_dutch else None, translated.report if translated else None)


def _missing_numbers(source: str, target: str) -> Sequence[str]:
    if not target:
        return ()
    return list((Counter(_NUMBER.findall(source)) - Counter(_NUMBER.findall(target))).elements())


def _memory(
    translation: Translation, segments: Sequence[Segment]
) -> Mapping[int, Sequence[StringTranslation]]:
    """Return people's translations of the same sentences elsewhere, each wording once, newest first.

    A sentence is the same however it was typed.
    """
    empty = {SentenceForm.key_of(segment.source) for segment in segments if not segment.target}
    keys = dict(SentenceForm.objects.filter(key__in=empty).values_list("string_id", "key"))
    rows = (
        StringTranslation.objects.filter(
            translation_of__in=keys,
            locale=translation.target_locale_id,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            has_error=False,
        )
        .exclude(context__object_id=translation.source.object_id)
        .order_by("-updated_at")
    )
    memory: dict[str, dict[str, StringTranslation]] = defaultdict(dict)
    for row in rows:
        memory[keys[row.translation_of_id]].setdefault(row.data, row)
    return {string_id: list(memory[key].values()) for string_id, key in keys.items() if key in memory}


def _notes(translation: Translation) -> dict[tuple[int, int], list[SegmentNote]]:
    notes: dict[tuple[int, int], list[SegmentNote]] = defaultdict(list)
    for note in SegmentNote.objects.filter(translation=translation).select_related("author", "string"):
        notes[note.string_id, note.context_id].append(note)
    return notes
