"""Documents with the words of a search, the best first.

How good a document is depends on that document alone, so a page of results stays where it is while other
texts are published: for each word, its title counts most, then summary and headings, then what the text
often says.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.db import connection

from api.queries.documents import FOR_REGION, NATIONAL, conditions_of
from api.queries.raw_rows import raw_rows
from api.queries.search.match import matches
from api.queries.search.words import public_words
from cms.content.words.wanted import wanted_words

# where a word is looked up, whole or as a beginning, and what it then counts for
PLACES: Final = (("title", " {}"), ("title", " {} "), ("summary", " {}"), ("often", " {}"))
POINTS: Final = (
    "CASE WHEN {} THEN CASE WHEN {} THEN 9 ELSE 6 END ELSE 0 END"
    " + CASE WHEN {} THEN 4 ELSE 0 END + CASE WHEN {} THEN 2 ELSE 0 END"
)
MAX_POINTS: Final = 1000
#: how many documents with a word in their title, and how many others, are compared with each other
MOST_LOOKED_AT: Final = 2000


class FoundAnswer(NamedTuple):
    """One document in the results of a search, as it is answered; `points` tell how good it is."""

    id: int
    language: str
    etag: str
    body: bytes
    points: int


class SearchPosition(NamedTuple):
    """The last result of a page."""

    points: int
    id: int


BEGINNING: Final = SearchPosition(MAX_POINTS, 0)


def found_articles(
    text: str,
    filters: Mapping[str, Any],
    languages: Sequence[str],
    *,
    after: SearchPosition,
    limit: int,
    with_body: bool,
) -> list[FoundAnswer]:
    """Return the documents after a place that have all words of the text and meet all filters. Two queries.

    Of words that thousands of texts have, no more than 2,000 with one of them in their title are looked at,
    and 2,000 others: who asks for them will ask for something more precise.
    Filters and languages are those of `listed_articles`.
    """
    all_languages = [code for code, _name in settings.LANGUAGES]
    wanted = wanted_words(text, languages or all_languages, public_words)
    if not wanted:
        return []
    # one language is a mark in the index; of several the nearest one is found among the documents
    region = filters.get("region", NATIONAL)
    conditions, values = conditions_of(filters, languages if len(languages) > 1 else (), region)
    if region:
        conditions, values = conditions + FOR_REGION, [*values, region, region]
    patterns = [
        pattern.format(meaning.token)
        for meanings in wanted
        for _column, pattern in PLACES
        for meaning in meanings
    ]
    arms = matches(wanted, languages, region)
    place = [after.points, after.points, after.id]
    expressions = tuple(arm.expression for arm in arms)
    sql = _search_sql(tuple(map(len, wanted)), expressions, conditions, "full" if with_body else "brief")
    looked_at = [value for arm in arms for value in (*arm.values, *values, MOST_LOOKED_AT)]
    rows = raw_rows(sql, [*patterns, *looked_at, *place, limit])
    return [FoundAnswer(*row) for row in rows]


@lru_cache(maxsize=256)
def _search_sql(sizes: tuple[int, ...], expressions: tuple[str, ...], conditions: str, column: str) -> str:
    """Return the search for words with so many meanings each.

    Points are counted once for each document, hence MATERIALIZED; only the documents of one page are read
    whole.
    """
    sqlite = connection.vendor == "sqlite"
    has = "instr" if sqlite else "strpos"
    points = " + ".join(
        POINTS.format(*(" OR ".join([f"{has}(seen.{place}, %s) > 0"] * size) for place, _pattern in PLACES))
        for size in sizes
    )
    arms = " UNION ALL ".join(
        f"SELECT * FROM (SELECT entry.document_id AS id, entry.title, entry.summary, entry.often"  # noqa: S608 - constants and numbers only
        f" FROM {_index(expression, conditions)} LIMIT %s) arm{number}"
        for number, expression in enumerate(expressions)
    )
    return (
        f"WITH scored AS MATERIALIZED (SELECT seen.id, {points} AS points FROM ({arms}) seen)"  # noqa: S608 - as above
        f' SELECT document.id, document.language, document.etag, document."{column}", found.points FROM ('
        " SELECT scored.id, scored.points FROM scored"
        " WHERE scored.points < %s OR (scored.points = %s AND scored.id > %s)"
        " ORDER BY scored.points DESC, scored.id LIMIT %s) found"
        " JOIN api_document document ON document.id = found.id ORDER BY found.points DESC, found.id"
    )


def _index(expression: str, conditions: str) -> str:
    documents = "JOIN api_document ON api_document.id = entry.document_id" if conditions else ""
    if connection.vendor == "sqlite":
        return (
            "api_searchindex JOIN api_searchentry entry ON entry.document_id = api_searchindex.rowid"
            f" {documents} WHERE api_searchindex MATCH {expression}{conditions}"
        )
    return (
        f"api_searchentry entry {documents} WHERE api_searchtokens(entry.words) @@ {expression}{conditions}"
    )
