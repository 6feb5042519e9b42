"""To which sites messages go now. Pure.

Many are under way at a time, so that one that hangs holds up nobody. A site that did not accept its message
last time has only the slow lanes: those that hang, however many, leave the others free.
"""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple
from uuid import UUID

LANES: Final = 40
SLOW_LANES: Final = 10


class Site(NamedTuple):
    """A webhook to which something may be sent, and how often its message was tried before."""

    webhook: UUID
    tried: int

    @property
    def slow(self) -> bool:
        """Whether it did not accept its message."""
        return self.tried > 0


def next_sites(due: Iterable[Site], under_way: Mapping[UUID, Site]) -> list[Site]:
    """Return those for which there is a lane, in the order given; a site has one message under way."""
    room = LANES - len(under_way)
    slow_room = SLOW_LANES - sum(site.slow for site in under_way.values())
    chosen: list[Site] = []
    for site in due:
        if len(chosen) == room:
            break
        if site.webhook in under_way or (site.slow and not slow_room):
            continue
        slow_room -= site.slow
        chosen.append(site)
    return chosen
