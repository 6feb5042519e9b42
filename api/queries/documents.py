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
    "slug": "slug = %s",
    "updatedSince": "updated_at >= %s",
    **dict.fromkeys(
        LABELS,
        # the place again, as PostgreSQL may go through the labels from the first one on
        "EXISTS (SELECT 1 FROM api_documentlabel label WHERE label.document_id = api_document.id"
        " AND label.name = %s AND label.value = %s AND label.document_id > %s)",
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
    language: str
    etag: str
    body: bytes


def stored_article(article: UUID, languages: Sequence[str], *, known: str = "") -> StoredAnswer | None:
    """Return the article in the first of these languages that it has, or None. One query.

    The bytes stay where they are (they are empty) when its ETag is the one that is `known`, and its language
    the first.
    """
    # a language that was asked for and has no other to fall back on needs no ranking
    ranked = languages if len(languages) > 1 else ()
    # looked up once: behind the name `connection` every use is a search for this thread's own
    database = connections[DEFAULT_DB_ALIAS]
    key = article if database.features.has_native_uuid_field else article.hex
    values = [known, languages[0], key, *languages, *ranked]
    with database.cursor() as cursor:
        cursor.execute(_article_sql(len(languages)), values)
        row = cursor.fetchone()
    return StoredAnswer(row[0], row[1], as_bytes(row[2])) if row else None


def listed_articles(
    filters: Mapping[str, Any], languages: Sequence[str], *, after: int, limit: int, with_body: bool
) -> list[ListedAnswer]:
    """Return the documents after a place that meet all filters, in a steady order. One query.

    Filters, each of them optional: `slug`, `updatedSince`, `audience`, `sector`, `topic`. Of each article
    only the first of the languages that it has; without languages, all.
    """
    conditions, values = conditions_of(filters, languages, after)
    column = "full" if with_body else "brief"
    with connection.cursor() as cursor:
        cursor.execute(_list_sql(conditions, column), [after, *values, limit])
        return [ListedAnswer(row[0], row[1], row[2], as_bytes(row[3])) for row in cursor.fetchall()]


def stored(column: str) -> str:
    """Return a column of stored bytes as SQL; what it gives is for `as_bytes`.

    PostgreSQL hands over bytes in hexadecimal, which takes twice as long as the same bytes as text.
    """
    named = ".".join(f'"{part}"' for part in column.split("."))
    return f"convert_from({named}, 'UTF8')" if connection.vendor == "postgresql" else named


def as_bytes(found: str | bytes) -> bytes:
    """Return what a column of stored bytes gave, as bytes."""
    return found.encode() if isinstance(found, str) else found


def conditions_of(
    filters: Mapping[str, Any], languages: Sequence[str], after: int = 0
) -> tuple[str, list[Any]]:
    """Return what must hold of a row of api_document, as SQL that begins with AND, and its values.

    Rows up to the place `after` are left out elsewhere; it is here to be quicker with the labels.
    """
    names = tuple(name for name in CONDITIONS if name in filters)
    values: list[Any] = [*languages, *languages, *languages] if len(languages) > 1 else [*languages]
    for name in names:
        value = filters[name]
        if name == "updatedSince":
            value = connection.ops.adapt_datetimefield_value(value)
        values += [name, value, after] if name in LABELS else [value]
    return _conditions_sql(names, len(languages)), values


@lru_cache(maxsize=64)
def _article_sql(languages: int) -> str:
    listed = ", ".join(["%s"] * languages)
    ranks = " ".join(f"WHEN %s THEN {place}" for place in range(languages))
    order = f"ORDER BY CASE language {ranks} END LIMIT 1" if languages > 1 else ""
    return (
        "SELECT language, etag,"  # noqa: S608 - made of nothing but numbers
        f" CASE WHEN etag = %s AND language = %s THEN '' ELSE {stored('full')} END FROM api_document"
        f" WHERE article = %s AND kind = 'article' AND region = '' AND language IN ({listed}) {order}"
    )


@lru_cache(maxsize=256)
def _conditions_sql(names: tuple[str, ...], languages: int) -> str:
    chosen = {0: "", 1: " AND language = %s"}.get(languages) or (_nearest_sql(languages) if languages else "")
    return chosen + "".join(f" AND {CONDITIONS[name]}" for name in names)


def _nearest_sql(languages: int) -> str:
    """Return the condition that an article is in one of these languages, and not in an earlier one too."""
    ranks = " ".join(f"WHEN %s THEN {place}" for place in range(languages))
    return (
        f" AND language IN ({', '.join(['%s'] * languages)})"  # noqa: S608 - made of nothing but numbers
        " AND NOT EXISTS (SELECT 1 FROM api_document nearer WHERE nearer.article = api_document.article"
        " AND nearer.kind = api_document.kind AND nearer.region = api_document.region"
        f" AND CASE nearer.language {ranks} ELSE {languages} END < CASE api_document.language {ranks} END)"
    )


@lru_cache(maxsize=256)
def _list_sql(conditions: str, column: str) -> str:
    return (
        f"SELECT id, language, etag, {stored(column)} FROM api_document"  # noqa: S608 - constants only
        f" WHERE kind = 'article' AND region = '' AND id > %s{conditions} ORDER BY id LIMIT %s"
    )
