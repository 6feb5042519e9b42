"""The texts that are or once were public."""

from collections.abc import Iterable
from uuid import UUID

from api.models import Change, Document
from api.queries.documents import NATIONAL


def known_texts(articles: Iterable[UUID], region: str) -> set[tuple[UUID, str]]:
    """Return those of these articles that are or were public, each with every language it was public in.

    National texts and those of one region count. What was withdrawn yesterday may still have been read the
    day before. One query.
    """
    lines = Change.objects.filter(article__in=set(articles), kind=Document.Kind.ARTICLE)
    lines = lines.filter(region__in={NATIONAL, region})
    return set(lines.order_by().values_list("article", "language").distinct())
