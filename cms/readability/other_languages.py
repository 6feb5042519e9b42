"""The report on a text in another language: measures, never a level."""

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
    """Report sentence length in any language, and a reading ease and LIX where there is a formula.

    See `ease` for the formulas.
    """
    lengths: list[int] = []
    words: list[str] = []
    for block in blocks:
        for span in split_sentences(block.text):
            sentence_words = [
                token.text for token in split_words(block.text, span.start, span.end) if token.is_word
            ]
            if sentence_words:
                lengths.append(len(sentence_words))
                words.extend(sentence_words)
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
