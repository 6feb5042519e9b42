"""Who moved a text to the place where it is, and why."""

from dataclasses import dataclass
from datetime import datetime

from wagtail.models import PageLogEntry

from cms.content.models import TextPage
from cms.users.models import User


@dataclass(frozen=True)
class Move:
    """`by` is None when nobody was signed in; `place` is the title of the page below which it came."""

    by: User | None
    at: datetime
    place: str
    reason: str


def last_move(page: TextPage) -> Move | None:
    """Return the newest move of a text, or of a page above it; None when the log has none."""
    above = page.get_ancestors(inclusive=True).values("pk")
    lines = PageLogEntry.objects.filter(page__in=above).select_related("user").order_by("-timestamp", "-pk")
    moved = lines.filter(action="wagtail.move").first()
    if moved is None:
        return None
    why = lines.filter(action="workflows.move_pages", timestamp__gte=moved.timestamp).first()
    place = moved.data.get("destination", {}).get("title", "")
    return Move(moved.user, moved.timestamp, place, str(why.data.get("why", "")) if why else "")
