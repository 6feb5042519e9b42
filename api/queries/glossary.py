"""The glossary that readers approved, and the topics of public texts."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar
from uuid import UUID

from django.db.models import Exists, OuterRef

from api.models import DocumentLabel, DocumentTerm
from cms.content.models import Topic


class GlossaryRow(NamedTuple):
    """A term in one language."""

    key: UUID
    language: str
    term: str
    explanation: str


class TopicRow(NamedTuple):
    """A topic in one language."""

    slug: str
    language: str
    name: str


def glossary_in(languages: Sequence[str]) -> list[GlossaryRow]:
    """Return each term in the first of these languages in which it has an approved explanation. One query."""
    rows = DocumentTerm.objects.filter(in_glossary=True, language__in=languages)
    terms = [GlossaryRow(*row) for row in rows.values_list("key", "language", "term", "explanation")]
    nearest = _nearest(terms, languages, lambda row: row.key)
    return sorted(nearest, key=lambda row: (row.term.casefold(), str(row.key)))


def topics_in(languages: Sequence[str]) -> list[TopicRow]:
    """Return the topics that public texts are about, each in the first of these languages it has.

    One query.
    """
    used = DocumentLabel.objects.filter(name=DocumentLabel.Name.TOPIC.value, value=OuterRef("slug"))
    seen = Topic.objects.exclude(label_changes__is_first=True)
    rows = seen.filter(Exists(used), locale__language_code__in=languages).order_by("pk")
    topics = [TopicRow(*row) for row in rows.values_list("slug", "locale__language_code", "name")]
    return sorted(
        _nearest(topics, languages, lambda row: row.slug), key=lambda row: (row.name.casefold(), row.slug)
    )


Row = TypeVar("Row", GlossaryRow, TopicRow)


def _nearest(rows: Iterable[Row], languages: Sequence[str], key: Callable[[Row], object]) -> Iterable[Row]:
    nearest: dict[object, Row] = {}
    for row in sorted(rows, key=lambda row: languages.index(row.language)):
        nearest.setdefault(key(row), row)
    return nearest.values()
