"""Which texts were ever public."""

from collections.abc import Iterable
from uuid import UUID

from api.models import Change, Document

NATIONAL = ""


def known_texts(articles: Iterable[UUID], region: str) -> set[tuple[UUID, str]]:
    """Return the articles among these, each with every language in which it is or was public.

    Counted are national texts and those of one region. What was withdrawn yesterday may still have been read
    the day before. One query.
    """
    lines = Change.objects.filter(article__in=set(articles), kind=Document.Kind.ARTICLE)
    found = lines.filter(region__in={NATIONAL, region})
    return set(found.order_by().values_list("article", "language").distinct())
