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

from api.queries.documents import FOR_REGION, NATIONAL, as_bytes, conditions_of, stored
from api.queries.raw_rows import raw_rows
from api.queries.search.match import match
from api.queries.search.words import wanted_words

# where a word is looked up, whole or as a beginning, and what it then counts for
PLACES: Final = (("title", " {}"), ("title", " {} "), ("summary", " {}"), ("often", " {}"))
POINTS: Final = (
    "CASE WHEN {} THEN CASE WHEN {} THEN 9 ELSE 6 END ELSE 0 END"
    " + CASE WHEN {} THEN 4 ELSE 0 END + CASE WHEN {} THEN 2 ELSE 0 END"
)
MAX_POINTS: Final = 1000


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

    Filters and languages are those of `listed_articles`.
    """
    all_languages = [code for code, _name in settings.LANGUAGES]
    wanted = wanted_words(text, languages or all_languages)
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
    expression, words = match(wanted, languages, region)
    place = [after.points, after.points, after.id]
    sql = _search_sql(tuple(map(len, wanted)), expression, conditions, "full" if with_body else "brief")
    rows = raw_rows(sql, [*patterns, *words, *values, *place, limit])
    return [
        FoundAnswer(document, language, etag, as_bytes(body), points)
        for document, language, etag, body, points in rows
    ]


@lru_cache(maxsize=256)
def _search_sql(sizes: tuple[int, ...], expression: str, conditions: str, column: str) -> str:
    """Return the search for words with so many meanings each.

    Points are counted once for each document, hence MATERIALIZED; only the documents of one page are read
    whole.
    """
    sqlite = connection.vendor == "sqlite"
    has = "instr" if sqlite else "strpos"
    points = " + ".join(
        POINTS.format(*(" OR ".join([f"{has}(entry.{place}, %s) > 0"] * size) for place, _pattern in PLACES))
        for size in sizes
    )
    index = (
        "api_searchindex JOIN api_searchentry entry ON entry.document_id = api_searchindex.rowid"
        f" {{documents}} WHERE api_searchindex MATCH {expression}"
        if sqlite
        else f"api_searchentry entry {{documents}} WHERE entry.words::tsvector @@ {expression}"
    )
    body = stored(f"document.{column}")
    documents = "JOIN api_document ON api_document.id = entry.document_id"
    return (
        f"WITH scored AS MATERIALIZED (SELECT entry.document_id AS id, {points} AS points"  # noqa: S608 - constants and numbers only
        f" FROM {index.format(documents=documents if conditions else '')}{conditions})"
        f" SELECT document.id, document.language, document.etag, {body}, found.points FROM ("
        " SELECT scored.id, scored.points FROM scored"
        " WHERE scored.points < %s OR (scored.points = %s AND scored.id > %s)"
        " ORDER BY scored.points DESC, scored.id LIMIT %s) found"
        " JOIN api_document document ON document.id = found.id ORDER BY found.points DESC, found.id"
    )
