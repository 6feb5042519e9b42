"""The expressions for the databases' own full-text indexes. No token holds a sign that needs escaping."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from django.db import connection

from api.models import Document
from api.queries.documents import NATIONAL
from api.queries.search.tokens import mark, title_mark
from cms.content.words.wanted import Wanted

#: for each word, for each of its meanings: whether a beginning will do
Shape = tuple[tuple[bool, ...], ...]
LAST: Final = "\U0010ffff"
# FTS5 collects all documents of all longer words before it looks at the first one. While these words are few
# (20), naming them is quicker: then it goes through their documents side by side.
_LONGER: Final = (
    """coalesce((SELECT CASE WHEN count(*) <= 20 THEN group_concat('"' || word || '"', ' OR ') END"""
    " FROM (SELECT DISTINCT word FROM api_searchword WHERE word >= %s AND word < %s LIMIT 21)), %s)"
)


class Match(NamedTuple):
    """An expression in SQL, and its values."""

    expression: str
    values: list[str]


def matches(wanted: Wanted, languages: Sequence[str], region: str) -> tuple[Match, Match]:
    """Return what finds the documents with all these words: those with one in their title, and others."""
    kind = Document.Kind.ARTICLE.value
    regions = dict.fromkeys((NATIONAL, region))
    marks = [mark(kind, one, language) for one in regions for language in languages or ("",)]
    titles = [title_mark(one.token) for meanings in wanted for one in meanings]
    if connection.vendor == "sqlite":
        return _in_sqlite(wanted, marks, titles)
    words = [[f"'{one.token}'{':*' * one.is_beginning}" for one in meanings] for meanings in wanted]
    every = " & ".join(f"({' | '.join(one_of)})" for one_of in [[f"'{one}'" for one in marks], *words])
    titled = " | ".join(f"'{title}':*" for title in titles)
    return Match("%s::tsquery", [f"{every} & ({titled})"]), Match("%s::tsquery", [f"{every} & !({titled})"])


def _in_sqlite(wanted: Wanted, marks: list[str], titles: list[str]) -> tuple[Match, Match]:
    values = [f"({_one_of(marks)})"]
    for one in (meaning for meanings in wanted for meaning in meanings):
        itself = f'"{one.token}"'
        values += [one.token, one.token + LAST, f"{itself}*"] if one.is_beginning else [itself]
    shape = tuple(tuple(one.is_beginning for one in meanings) for meanings in wanted)
    expression = f"'(' || {_sqlite_expression(shape)} || ')' || %s"
    titled = "(" + " OR ".join(f'"{title}"*' for title in titles) + ")"
    return Match(expression, [*values, f" AND {titled}"]), Match(expression, [*values, f" NOT {titled}"])


def _one_of(tokens: Sequence[str]) -> str:
    return " OR ".join(f'"{one}"' for one in tokens)


@lru_cache(maxsize=256)
def _sqlite_expression(shape: Shape) -> str:
    words = [" || ' OR ' || ".join(_LONGER if longer else "%s" for longer in meanings) for meanings in shape]
    return " || ".join(["%s", *(f"' AND (' || {one} || ')'" for one in words)])
