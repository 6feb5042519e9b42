"""Stored documents.

These are the reads that everything else is for. Their SQL is written out: composing it anew for each read
costs twenty times as much as running it.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from api.models import Document, DocumentLabel
from api.queries.raw_rows import raw_rows

NATIONAL = ""
ARTICLE = Document.Kind.ARTICLE.value
#: a national document counts for a region only where the region has none in its place
UNLESS_OWN = (
    " AND NOT EXISTS (SELECT 1 FROM api_document own WHERE own.article = api_document.article"
    " AND own.kind = api_document.kind AND own.language = api_document.language AND own.region = %s)"
)
FOR_REGION = f" AND (api_document.region = %s OR (api_document.region = ''{UNLESS_OWN}))"
LABELS = tuple(name.value for name in DocumentLabel.Name if name not in {"link", "slug"})
CONDITIONS = {
    # the slug that a text has, or had; so few have it that they are found first
    "slug": "api_document.id IN (SELECT named.document_id FROM api_documentlabel named"
    " WHERE named.name = 'slug' AND named.value = %s)",
    "updatedSince": "updated_at >= %s",
    **dict.fromkeys(
        LABELS,
        # the place again, as PostgreSQL may go through the labels from the first one on
        "EXISTS (SELECT 1 FROM api_documentlabel label WHERE label.document_id = api_document.id"
        " AND label.name = %s AND label.value = %s AND label.document_id > %s)",
    ),
}


class StoredAnswer(NamedTuple):
    """One document, as it is answered."""

    language: str
    etag: str
    full: bytes


class ListedAnswer(NamedTuple):
    """One document in a list, as it is answered."""

    id: int
    language: str
    etag: str
    body: bytes


def stored_article(
    article: UUID, languages: Sequence[str], *, region: str = NATIONAL, kind: str = ARTICLE, known: str = ""
) -> StoredAnswer | None:
    """Return the text in the first of these languages that it has, or None. One query.

    For a region that is the region's own document, else the national one. The bytes stay where they are
    (they are empty) when its ETag is the one that is `known`, and its language the first.
    """
    # a single language needs no ranking
    ranked = languages if len(languages) > 1 else ()
    key = article if _keeps_uuids() else article.hex
    values = [known, languages[0], key, kind, *([region] if region else []), *languages, *ranked]
    for row in raw_rows(_article_sql(len(languages), regional=bool(region)), values):
        return StoredAnswer(row[0], row[1], row[2] or b"")
    return None


def listed_articles(
    filters: Mapping[str, Any],
    languages: Sequence[str],
    *,
    after: int,
    limit: int,
    with_body: bool,
    kind: str = ARTICLE,
) -> list[ListedAnswer]:
    """Return the documents after a place that meet all filters, in a steady order. One query.

    Filters, each of them optional: `slug`, `updatedSince`, `audience`, `sector`, `topic`, `article`,
    `region`. Of each text only the first of the languages that it has; without languages, all. With a region
    its own documents stand in the place of the national ones.
    """
    region = filters.get("region", NATIONAL)
    conditions, values = conditions_of({**filters, "region": NATIONAL}, languages, region, after)
    column = "full" if with_body else "brief"
    part = [kind, after, *values]
    params = [*part, region, limit, *part, region, limit, limit] if region else [*part, limit]
    rows = raw_rows(_list_sql(conditions, column, regional=bool(region)), params)
    return [ListedAnswer(*row) for row in rows]


def conditions_of(
    filters: Mapping[str, Any], languages: Sequence[str], region: str = NATIONAL, after: int = 0
) -> tuple[str, list[Any]]:
    """Return what must hold of a row of api_document, as SQL that begins with AND, and its values.

    Whose documents they are (`region`) matters here for the nearest language alone. Rows up to the place
    `after` are left out elsewhere; it is here to be quicker with the labels.
    """
    names = tuple(name for name in CONDITIONS if name in filters)
    ranks = [*languages, *languages]
    values: list[Any] = list(languages)
    if len(languages) > 1:
        values += [*([region] if region else []), *ranks]
    for name in names:
        value = filters[name]
        if name == "updatedSince":
            value = connection.ops.adapt_datetimefield_value(value)
        values += [name, value, after] if name in LABELS else [value]
    return _conditions_sql(names, len(languages), regional=bool(region)), values


@cache
def _keeps_uuids() -> bool:
    return connection.features.has_native_uuid_field


@lru_cache(maxsize=64)
def _article_sql(languages: int, *, regional: bool) -> str:
    listed = ", ".join(["%s"] * languages)
    ranks = " ".join(f"WHEN %s THEN {place}" for place in range(languages))
    order = [f"CASE language {ranks} END"] if languages > 1 else []
    # a region's code comes after the empty one of the national text
    order += ["region DESC"] if regional else []
    regions = "IN ('', %s)" if regional else "= ''"
    return (
        "SELECT language, etag,"  # noqa: S608 - made of nothing but numbers
        ' CASE WHEN etag <> %s OR language <> %s THEN "full" END FROM api_document'
        f" WHERE article = %s AND kind = %s AND region {regions}"
        f" AND language IN ({listed})" + (f" ORDER BY {', '.join(order)} LIMIT 1" if order else "")
    )


@lru_cache(maxsize=256)
def _conditions_sql(names: tuple[str, ...], languages: int, *, regional: bool) -> str:
    in_language = {0: "", 1: " AND language = %s"}.get(languages)
    if in_language is None:
        in_language = _nearest_sql(languages, regional=regional)
    return in_language + "".join(f" AND {CONDITIONS[name]}" for name in names)


def _nearest_sql(languages: int, *, regional: bool) -> str:
    """Return the condition that an article is in one of these languages, and not in an earlier one too."""
    ranks = " ".join(f"WHEN %s THEN {place}" for place in range(languages))
    where = "nearer.region IN ('', %s)" if regional else "nearer.region = api_document.region"
    return (
        f" AND language IN ({', '.join(['%s'] * languages)})"  # noqa: S608 - made of nothing but numbers
        " AND NOT EXISTS (SELECT 1 FROM api_document nearer WHERE nearer.article = api_document.article"
        f" AND nearer.kind = api_document.kind AND {where}"
        f" AND CASE nearer.language {ranks} ELSE {languages} END < CASE api_document.language {ranks} END)"
    )


@lru_cache(maxsize=256)
def _list_sql(conditions: str, column: str, *, regional: bool) -> str:
    columns = f'id, language, etag, "{column}"'
    one = (
        f"SELECT {columns} FROM api_document WHERE kind = %s AND id > %s{conditions}"  # noqa: S608 - constants only
        " AND region = {region} ORDER BY id LIMIT %s"
    )
    if not regional:
        return one.format(region="''")
    # each half runs along its own index; only the documents of one page are read whole
    national, own = one.format(region=f"''{UNLESS_OWN}"), one.format(region="%s")
    return f"SELECT * FROM ({national}) national UNION ALL SELECT * FROM ({own}) own ORDER BY 1 LIMIT %s"  # noqa: S608 - the same
