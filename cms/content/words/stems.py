"""The stems of a text as an index of words has them: a pure rule."""

from functools import lru_cache
from typing import Final

from cms.content.words.stemming import stemmer, words_in
from cms.content.words.tokens import token

MOST_TEXTS: Final = 500
MOST_WORDS: Final = 10_000


@lru_cache(maxsize=MOST_TEXTS)
def stems_in(text: str, language: str) -> tuple[str, ...]:
    """Return the stem of each word, in the order of the text."""
    return tuple(made for word in words_in(text, language) if (made := _stem(word.form, language)))


@lru_cache(maxsize=MOST_WORDS)
def _stem(form: str, language: str) -> str:
    return token(stemmer(language, thorough=True)(form))
