"""What can be said of a text in another language: measures, never a level."""

from collections.abc import Sequence

from cms.readability import wording
from cms.readability.blocks import Block
from cms.readability.ease import EASE, lix, syllables
from cms.readability.grammar.sentences import split_sentences
from cms.readability.grammar.words import split_words
from cms.readability.languages import base_language
from cms.readability.report import Report

_LIX = frozenset({"en", "de", "es"})


def report_on_other(blocks: Sequence[Block], language: str) -> Report:
    """Sentence length in any language; Flesch's or Ateşman's ease and LIX where a formula is known.

    See `ease` for the formulas.
    """
    lengths: list[int] = []
    words: list[str] = []
    for block in blocks:
        for span in split_sentences(block.text):
            found = [t.text for t in split_words(block.text, span.start, span.end) if t.is_word]
            if found:
                lengths.append(len(found))
                words.extend(found)
    return Report(
        language=language,
        score=None,
        margin=None,
        level=None,
        label=wording.OTHER_LANGUAGE,
        words=len(words),
        sentences=len(lengths),
        features=_features(words, len(lengths), base_language(language)) if words else {},
    )


def _features(words: Sequence[str], sentences: int, language: str) -> dict[str, float]:
    features = {"words_per_sentence": len(words) / sentences}
    if language in _LIX:
        features["lix"] = lix(words, sentences)
    if language in EASE:
        name, ease = EASE[language]
        features["syllables_per_word"] = sum(syllables(word, language) for word in words) / len(words)
        features[name] = ease(features["words_per_sentence"], features["syllables_per_word"])
    return features
