"""Stored answers.

These are the reads that everything is for. Their SQL is written out: putting it together anew for each read
costs twenty times as much as running it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection, connections

from api.models import DocumentLabel

NATIONAL = ""
LABELS = tuple(name.value for name in DocumentLabel.Name)
CONDITIONS = {
    "language": "language = %s",
    "slug": "slug = %s",
    "updatedSince": "updated_at >= %s",
    **dict.fromkeys(
        LABELS,
        "EXISTS (SELECT 1 FROM api_documentlabel label"
        " WHERE label.document_id = api_document.id AND label.name = %s AND label.value = %s)",
    ),
}


class StoredAnswer(NamedTuple):
    """What is needed to answer with one document."""

    language: str
    etag: str
    full: bytes


class ListedAnswer(NamedTuple):
    """What is needed to answer with one document in a list."""

    id: int
    etag: str
    body: bytes


def stored_article(article: UUID, languages: Sequence[str]) -> StoredAnswer | None:
    """Return the article in the first of these languages that it has, or None. One query."""
    # a language that was asked for and has no other to fall back on needs no ranking
    ranked = languages if len(languages) > 1 else ()
    # looked up once: behind the name `connection` every use is a search for this thread's own
    database = connections[DEFAULT_DB_ALIAS]
    key = article if database.features.has_native_uuid_field else article.hex
    values = [key, *languages, *ranked]
    with database.cursor() as cursor:
        cursor.execute(_article_sql(len(languages)), values)
        row = cursor.fetchone()
    return StoredAnswer(*row) if row else None


def listed_articles(
    filters: Mapping[str, Any], *, after: int, limit: int, with_body: bool
) -> list[ListedAnswer]:
    """Return the documents after a place that meet all filters, in a steady order. One query.

    Filters, each of them optional: `language`, `slug`, `updatedSince`, `audience`, `sector`, `topic`.
    """
    names = tuple(name for name in CONDITIONS if name in filters)
    values: list[Any] = [after]
    for name in names:
        values += [name, filters[name]] if name in LABELS else [filters[name]]
    if "updatedSince" in names:
        moment = connection.ops.adapt_datetimefield_value(filters["updatedSince"])
        values[1 + names.index("updatedSince")] = moment
    with connection.cursor() as cursor:
        cursor.execute(_list_sql(names, with_body=with_body), [*values, limit])
        return [ListedAnswer(*row) for row in cursor.fetchall()]


@lru_cache(maxsize=64)
def _article_sql(languages: int) -> str:
    listed = ", ".join(["%s"] * languages)
    ranks = " ".join(f"WHEN %s THEN {place}" for place in range(languages))
    order = f"ORDER BY CASE language {ranks} END LIMIT 1" if languages > 1 else ""
    return (
        'SELECT language, etag, "full" FROM api_document'  # noqa: S608 - made of nothing but numbers
        f" WHERE article = %s AND kind = 'article' AND region = '' AND language IN ({listed}) {order}"
    )


@lru_cache(maxsize=256)
def _list_sql(names: tuple[str, ...], *, with_body: bool) -> str:
    conditions = "".join(f" AND {CONDITIONS[name]}" for name in names)
    return (
        f'SELECT id, etag, "{"full" if with_body else "brief"}" FROM api_document'  # noqa: S608 - constants only
        f" WHERE kind = 'article' AND region = '' AND id > %s{conditions} ORDER BY id LIMIT %s"
    )
