"""Documents with the words that somebody looks for, the best first.

How good a document is depends on that document alone, so a page of results stays where it is while other
texts are published: for each word, its title counts most, then summary and headings, then what the text
often says.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.db import connection

from api.models import Document
from api.queries.documents import FOR_REGION, NATIONAL, as_bytes, conditions_of, stored
from api.queries.search_tokens import kind_mark, language_mark, region_mark
from api.queries.search_words import Meaning, Wanted, wanted_words

POINTS: Final = (("title", " {} ", 3), ("title", " {}", 6), ("summary", " {}", 4), ("often", " {}", 2))
MOST_POINTS: Final = 1000


class FoundAnswer(NamedTuple):
    """What is needed to answer with one document among others; `points` say how good it is."""

    id: int
    language: str
    etag: str
    body: bytes
    points: int


class Place(NamedTuple):
    """The last result of a page."""

    points: int
    id: int


BEGINNING: Final = Place(MOST_POINTS, 0)


def found_articles(
    text: str,
    filters: Mapping[str, Any],
    languages: Sequence[str],
    *,
    after: Place,
    limit: int,
    with_body: bool,
) -> list[FoundAnswer]:
    """Return the documents after a place that have all words of the text and meet all filters. Two queries.

    Filters and languages are those of `listed_articles`.
    """
    known = [code for code, _name in settings.LANGUAGES]
    wanted = wanted_words(text, languages or known)
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
        for _column, pattern, _points in POINTS
        for meaning in meanings
    ]
    match = _match(wanted, languages, region)
    place = [after.points, after.points, after.id]
    sql = _search_sql(
        tuple(map(len, wanted)), conditions, "full" if with_body else "brief", connection.vendor
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*patterns, match, *values, *place, limit])
        return [
            FoundAnswer(document, language, etag, as_bytes(body), points)
            for document, language, etag, body, points in cursor.fetchall()
        ]


def _match(wanted: Wanted, languages: Sequence[str], region: str) -> str:
    """Return what the database's index is asked. A token holds no sign that would need escaping."""
    regions = dict.fromkeys((NATIONAL, region))
    marks = [
        [kind_mark(Document.Kind.ARTICLE)],
        list(map(region_mark, regions)),
        list(map(language_mark, languages)),
    ]
    groups = [tuple(Meaning(mark, is_beginning=False) for mark in one_of) for one_of in marks if one_of]
    if connection.vendor == "sqlite":
        both, either, written = " AND ", " OR ", '"{}"{}'
    else:
        both, either, written = " & ", " | ", "'{}'{}"
    beginning = "*" if connection.vendor == "sqlite" else ":*"
    return both.join(
        f"({either.join(written.format(one.token, beginning * one.is_beginning) for one in group)})"
        for group in [*groups, *wanted]
    )


@lru_cache(maxsize=256)
def _search_sql(sizes: tuple[int, ...], conditions: str, column: str, vendor: str) -> str:
    """Return the search for words with so many meanings each.

    Only the documents of one page are read whole.
    """
    has = "instr" if vendor == "sqlite" else "strpos"
    points = " + ".join(
        f"CASE WHEN {' OR '.join([f'{has}(entry.{place}, %s) > 0'] * size)} THEN {value} ELSE 0 END"
        for size in sizes
        for place, _pattern, value in POINTS
    )
    index = (
        "api_searchindex JOIN api_searchentry entry ON entry.document_id = api_searchindex.rowid"
        " {documents} WHERE api_searchindex MATCH %s"
        if vendor == "sqlite"
        else "api_searchentry entry {documents} WHERE entry.words::tsvector @@ %s::tsquery"
    )
    body = stored(f"document.{column}")
    documents = "JOIN api_document ON api_document.id = entry.document_id"
    return (
        f"SELECT document.id, document.language, document.etag, {body}, found.points FROM ("  # noqa: S608 - constants and numbers only
        f"SELECT scored.id, scored.points FROM (SELECT entry.document_id AS id, {points} AS points"
        f" FROM {index.format(documents=documents if conditions else '')}{conditions}) scored"
        " WHERE scored.points < %s OR (scored.points = %s AND scored.id > %s)"
        " ORDER BY scored.points DESC, scored.id LIMIT %s) found"
        " JOIN api_document document ON document.id = found.id ORDER BY found.points DESC, found.id"
    )
