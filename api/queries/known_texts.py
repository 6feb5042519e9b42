"""The texts of every kind that are or once were public."""

from collections.abc import Iterable
from uuid import UUID

from api.models import Change
from api.queries.documents import NATIONAL
from workflows.queries.regional.once_approved import once_approved_supplements


def known_texts(texts: Iterable[UUID], region: str) -> set[tuple[UUID, str]]:
    """Return those of these texts that are or were public, each with every language it was public in.

    Articles and stories of the nation and of one region count, and what that region adds to articles. What
    was withdrawn yesterday may still have been read the day before. Two queries; one without a region.
    """
    wanted = set(texts)
    lines = Change.objects.filter(article__in=wanted, region__in={NATIONAL, region})
    lines = lines.exclude(kind=Change.REGION_FACTS)
    known = set(lines.order_by().values_list("article", "language").distinct())
    return known | once_approved_supplements(wanted, region) if region else known
