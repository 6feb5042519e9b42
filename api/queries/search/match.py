"""The expressions for the databases' own full-text indexes. No token holds a sign that needs escaping."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from django.db import connection

from api.models import Document
from api.queries.documents import NATIONAL
from api.queries.search.tokens import kind_mark, language_mark, region_mark
from api.queries.search.words import Wanted

#: for each word, for each of its meanings: whether a beginning will do
Shape = tuple[tuple[bool, ...], ...]
LAST: Final = "\U0010ffff"
# FTS5 collects all documents of all longer words before it looks at the first one. While these words are few
# (20), naming them is quicker: then it goes through their documents side by side.
_LONGER: Final = (
    """coalesce((SELECT CASE WHEN count(*) <= 20 THEN group_concat('"' || word || '"', ' OR ') END"""
    " FROM (SELECT DISTINCT word FROM api_searchword WHERE word >= %s AND word < %s LIMIT 21)), %s)"
)


def match(wanted: Wanted, languages: Sequence[str], region: str) -> tuple[str, list[str]]:
    """Return an expression in SQL, and its values, for the documents that have all these words.

    One language is a mark in the index, like kind and region.
    """
    marks = [
        [kind_mark(Document.Kind.ARTICLE)],
        [region_mark(one) for one in dict.fromkeys((NATIONAL, region))],
        [language_mark(language) for language in languages],
    ]
    if connection.vendor == "sqlite":
        return _in_sqlite(wanted, marks)
    words = [[f"'{one.token}'{':*' * one.is_beginning}" for one in meanings] for meanings in wanted]
    quoted = [[f"'{mark}'" for mark in one_of] for one_of in marks if one_of]
    return "%s::tsquery", [" & ".join(f"({' | '.join(one_of)})" for one_of in [*quoted, *words])]


def _in_sqlite(wanted: Wanted, marks: list[list[str]]) -> tuple[str, list[str]]:
    quoted = [[f'"{mark}"' for mark in one_of] for one_of in marks if one_of]
    values = [" AND ".join(f"({' OR '.join(one_of)})" for one_of in quoted)]
    for one in (meaning for meanings in wanted for meaning in meanings):
        itself = f'"{one.token}"'
        values += [one.token, one.token + LAST, f"{itself}*"] if one.is_beginning else [itself]
    shape = tuple(tuple(one.is_beginning for one in meanings) for meanings in wanted)
    return _sqlite_expression(shape), values


@lru_cache(maxsize=256)
def _sqlite_expression(shape: Shape) -> str:
    words = [" || ' OR ' || ".join(_LONGER if longer else "%s" for longer in meanings) for meanings in shape]
    return " || ".join(["%s", *(f"' AND (' || {one} || ')'" for one in words)])
