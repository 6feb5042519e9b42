"""An article as it is searched."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from api.queries.search_tokens import kind_mark, language_mark, region_mark, token
from cms.content.rendering.rich_text import plain_text
from cms.content.stemming import stemmer, words_in

OFTEN: Final = 3
MOST_OFTEN: Final = 12
SHORTEST: Final = 3
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
    stem = stemmer(language, thorough=True)

    def stems(text: str) -> list[str]:
        return [made for word in words_in(text, language) if (made := token(stem(word.form)))]

    headings = [block[HEADINGS[block["type"]]] for block in shown["body"] if block["type"] in HEADINGS]
    title = stems(shown["title"])
    summary = stems(" \n".join([shown["summary"], *headings]))
    text = stems(" \n".join(plain_text(block["html"]) for block in shown["body"]))
    named = stems(" \n".join(term["term"] for term in shown["terms"]))
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


def _column(words: list[str]) -> str:
    return f" {' '.join(dict.fromkeys(words))} "
