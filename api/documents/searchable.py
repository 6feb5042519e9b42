"""An article as it is searched."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from api.queries.search_tokens import kind_mark, language_mark, region_mark, token
from cms.content.rendering.rich_text import plain_text
from cms.content.stemming import stemmer, words_in

OFTEN: Final = 3
MOST_OFTEN: Final = 12
SHORTEST: Final = 3
MOST_KEPT: Final = 500  # blocks: the documents of all regions have nearly all of them in common
HEADINGS: Final = {"heading": "text", "question": "question"}

Json = dict[str, Any]


@dataclass(frozen=True)
class Searchable:
    """The columns of a `SearchEntry`; `stems` are the words without marks."""

    title: str
    summary: str
    often: str
    words: str
    stems: frozenset[str]


def searchable(shown: Json, *, kind: str, region: str) -> Searchable:
    """Return the stems of an article as the API answers it, with the names of the terms in it."""
    language = shown["language"]
    headings = [block[HEADINGS[block["type"]]] for block in shown["body"] if block["type"] in HEADINGS]
    title = _stems([shown["title"]], language)
    summary = _stems([shown["summary"], *headings], language)
    text = [stem for block in shown["body"] for stem in _stems_of_html(block["html"], language)]
    named = _stems([term["term"] for term in shown["terms"]], language)
    counts = Counter(word for word in text if len(word) >= SHORTEST).most_common(MOST_OFTEN)
    every = frozenset([*title, *summary, *text, *named])
    marks = [kind_mark(kind), language_mark(language), region_mark(region)]
    return Searchable(
        title=_column(title),
        summary=_column(summary),
        often=_column([word for word, count in counts if count >= OFTEN]),
        words=_column([*marks, *sorted(every)]),
        stems=every,
    )


def stems_of(words: str) -> frozenset[str]:
    """Return the words of a stored column, without its marks."""
    return frozenset(word for word in words.split() if word == token(word))


@lru_cache(maxsize=MOST_KEPT)
def _stems_of_html(html: str, language: str) -> tuple[str, ...]:
    return tuple(_stems([plain_text(html)], language))


def _stems(texts: Iterable[str], language: str) -> list[str]:
    stem = stemmer(language, thorough=True)
    words = words_in(" \n".join(texts), language)
    return [made for word in words if (made := token(stem(word.form)))]


def _column(words: list[str]) -> str:
    return f" {' '.join(dict.fromkeys(words))} "
