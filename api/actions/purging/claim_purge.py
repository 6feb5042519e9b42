"""Take what a cache is to be told now."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from api.models import CachePurge
from api.purging.orders import Order, orders
from api.queries.positions import last_position
from api.queries.purging import first_place, lines_to_tell, withdrawals_to_repeat

#: should a process die while it tells a cache, another takes over after this time
LEASE: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class ClaimedPurge:
    """What to tell, and how far the cache is then."""

    orders: list[Order]
    purged: int
    repeated: int


@transaction.atomic
def claim_purge(*, cache: str) -> ClaimedPurge | None:
    """Return what this cache is to be told; None when there is nothing, or when another worker tells it.

    A text that was published after it was withdrawn is told both: the hard order first.
    """
    now = timezone.now()
    if not CachePurge.objects.filter(pk=cache).exists():
        first = first_place()
        CachePurge.objects.bulk_create(
            [CachePurge(name=cache, purged=first, repeated=first)], ignore_conflicts=True
        )
    last = last_position()
    if CachePurge.objects.filter(pk=cache, purged=last, repeated=last).exists():
        return None
    row = CachePurge.objects.select_for_update().get(pk=cache)
    if any(until and until > now for until in (row.claimed_until, row.next_attempt_at)):
        return None
    lines = lines_to_tell(row.purged)
    again, repeated = withdrawals_to_repeat(row, now)
    if not lines and repeated == row.repeated:
        return None
    purged = lines[-1].sequence if lines else row.purged
    if repeated == row.purged and not any(line.withdrawn for line in lines):
        repeated = purged  # nothing to come back for
    row.claimed_until = now + LEASE
    row.save(update_fields=["claimed_until"])
    return ClaimedPurge(list(orders([*again, *lines])), purged, repeated)
