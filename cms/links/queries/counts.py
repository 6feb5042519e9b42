"""How many links there are in each state, for a person."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q
from django.utils import timezone

from cms.links.queries.visible import links_visible_to
from cms.links.rule import ASKS
from cms.users.models import User


@dataclass(frozen=True)
class LinkCounts:
    """`by_state` leaves out what is ignored. `to_go` is how many wait to be visited."""

    by_state: dict[str, int]
    ignored: int
    to_go: int
    looked_at: datetime | None

    @property
    def total(self) -> int:
        """All links, ignored or not."""
        return sum(self.by_state.values()) + self.ignored

    @property
    def asking(self) -> int:
        """How many ask for something."""
        return sum(self.by_state.get(state.value, 0) for state in ASKS)


def link_counts(user: User) -> LinkCounts:
    """Return the numbers of the links that this person sees; one query."""
    rows = (
        links_visible_to(user)
        .order_by()
        .values("state")
        .annotate(
            count=Count("pk"),
            ignored=Count("pk", filter=Q(ignored_at__isnull=False)),
            due=Count("pk", filter=Q(due_at__lte=timezone.now())),
            latest=Max("looked_at"),
        )
    )
    found = list(rows)
    moments = [row["latest"] for row in found if row["latest"]]
    return LinkCounts(
        by_state={row["state"]: left for row in found if (left := row["count"] - row["ignored"])},
        ignored=sum(row["ignored"] for row in found),
        to_go=sum(row["due"] for row in found),
        looked_at=max(moments, default=None),
    )


def links_asking(user: User) -> int:
    """Return how many links this person has to look at, for a menu or a home page."""
    return links_visible_to(user).filter(state__in=ASKS, ignored_at=None).count()
