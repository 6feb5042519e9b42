"""Compares a translation with its Dutch source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cms.readability.blocks import Block
from cms.readability.grammar import tags
from cms.readability.grammar.sentences import split_sentences
from cms.readability.grammar.words import lookup_form, split_words
from cms.readability.lexicon import Lexicon
from cms.readability.plain_blocks import PlainBlocks
from cms.readability.report import Report
from cms.text import folded

_MIN_LENGTH = 7  # letters; shorter words are too often identical in two languages


@dataclass(frozen=True, slots=True)
class TranslationComparison:
    """How a translation compares with its source.

    `sentence_ratio` is its words per sentence divided by the source's, None when one has no words.
    `dutch_words` are words of the source that occur unchanged in the translation, in alphabetical order;
    they include words that both languages share, so check before changing one.
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
    """Compare the two. Names and the glossary's terms do not count as Dutch."""
    excluded = {folded(term) for term in glossary}
    source_words, source_length = _words(PlainBlocks(source).blocks)
    words, length = _words(PlainBlocks(translation).blocks)
    both = {
        word
        for word in source_words & words
        if len(word) >= _MIN_LENGTH and word.islower() and folded(word) not in excluded
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
            sentence_words = [
                token.text for token in split_words(block.text, span.start, span.end) if token.is_word
            ]
            words.update(sentence_words)
            count += len(sentence_words)
            sentences += bool(sentence_words)
    return words, count / sentences if sentences else 0.0
