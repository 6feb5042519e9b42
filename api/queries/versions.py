"""How often a text was published."""

from uuid import UUID

from api.models import Change


def next_version(article: UUID, language: str, region: str) -> int:
    """Return the number of the next version of a text; the count goes on after a withdrawal."""
    changes = Change.objects.filter(article=article, language=language, region=region)
    last = changes.order_by("-sequence").values_list("version", flat=True).first()
    return (last or 0) + 1
