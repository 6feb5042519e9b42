"""The text of an article as the search index stores it."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from api.queries.search.tokens import mark, title_mark
from cms.content.rendering.rich_text import plain_text
from cms.content.words.stems import stems_in
from cms.content.words.tokens import token

OFTEN: Final = 3
MOST_OFTEN: Final = 12
SHORTEST: Final = 3
MOST_TEXTS: Final = 500
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
    title = stems_in(shown["title"], language)
    summary = [stem for text in (shown["summary"], *headings) for stem in stems_in(text, language)]
    text = [stem for block in shown["body"] for stem in _stems_of_html(block["html"], language)]
    named = [stem for term in shown["terms"] for stem in stems_in(term["term"], language)]
    counts = Counter(word for word in text if len(word) >= SHORTEST).most_common(MOST_OFTEN)
    every = frozenset([*title, *summary, *text, *named])
    marks = [mark(kind, region), mark(kind, region, language), *map(title_mark, title)]
    return Searchable(
        title=_column([*title]),
        summary=_column(summary),
        often=_column([word for word, count in counts if count >= OFTEN]),
        words=_column([*marks, *sorted(every)]),
        stems=every,
    )


def stems_of(words: str) -> frozenset[str]:
    """Return the words of a stored column, without its marks."""
    return frozenset(word for word in words.split() if word == token(word))


# the documents of all regions have nearly all of their blocks and words in common
@lru_cache(maxsize=MOST_TEXTS)
def _stems_of_html(html: str, language: str) -> tuple[str, ...]:
    return stems_in(plain_text(html), language)


def _column(words: list[str]) -> str:
    return f" {' '.join(dict.fromkeys(words))} "
