"""Which supplements the readers of a region ever approved."""

from collections.abc import Collection
from uuid import UUID

from workflows.models import FrozenText


def once_approved_supplements(keys: Collection[UUID], region: str) -> set[tuple[UUID, str]]:
    """Return those of these supplements that were approved for the region, with each language. One query.

    An approval that was withdrawn since counts, and one from before the supplement moved to another region.
    """
    texts = FrozenText.objects.filter(article__in=keys, approvals__isnull=False, content__region=region)
    supplements = texts.filter(content__has_key="supplements")
    return set(supplements.order_by().values_list("article", "language").distinct())
