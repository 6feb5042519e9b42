"""A translation beside its Dutch source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cms.readability.blocks import Block
from cms.readability.grammar import tags
from cms.readability.grammar.sentences import split_sentences
from cms.readability.grammar.words import lookup_form, split_words
from cms.readability.lexicon import Lexicon
from cms.readability.report import Report

_SHORTEST = 7  # letters; shorter words are too often the same in two languages


@dataclass(frozen=True, slots=True)
class TranslationComparison:
    """How a translation stands beside its source.

    `sentence_ratio` is its words per sentence divided by the source's, None when one has no words.
    `dutch_words` are words of the source that stand unchanged in the translation, by alphabet; a word
    that both languages share is among them, so look before you change one.
    """

    source_level: int | None
    source_label: str
    sentence_ratio: float | None
    dutch_words: tuple[str, ...]


def compare_translation(
    source: Sequence[Block],
    source_report: Report,
    translation: Sequence[Block],
    *,
    lexicon: Lexicon,
    glossary: Iterable[str] = (),
) -> TranslationComparison:
    """Compare. Names and the glossary's terms may stand and are not counted as Dutch."""
    spared = {term.casefold() for term in glossary}
    source_words, source_length = _words(source)
    words, length = _words(translation)
    both = {
        word
        for word in source_words & words
        if len(word) >= _SHORTEST and word.islower() and word not in spared
    }
    entries = lexicon.find(lookup_form(word) for word in both)
    return TranslationComparison(
        source_level=source_report.level,
        source_label=source_report.label,
        sentence_ratio=round(length / source_length, 2) if source_length and length else None,
        dutch_words=tuple(
            sorted(
                form
                for form, entry in entries.items()
                if min(entry.costs, key=entry.costs.__getitem__) != tags.NAME
            )
        ),
    )


def _words(blocks: Sequence[Block]) -> tuple[set[str], float]:
    words: set[str] = set()
    count = sentences = 0
    for block in blocks:
        for span in split_sentences(block.text):
            found = [t.text for t in split_words(block.text, span.start, span.end) if t.is_word]
            words.update(found)
            count += len(found)
            sentences += bool(found)
    return words, count / sentences if sentences else 0.0
