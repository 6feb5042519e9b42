"""Where answers are kept while the feed's position stands."""

import threading
from itertools import islice
from typing import Final

from api.front.admission import making_room
from api.front.asked import Key
from api.front.kept import Kept

#: no answer takes more than this part of the room
LARGEST: Final = 16
#: how many of the oldest are looked at to make room for one
LOOKED_AT: Final = 16
#: raw requests that lead to an answer without being understood first
ALIAS_COST: Final = 2000
LONGEST_ALIAS: Final = 1000
MOST_ALIASES: Final = 8

Alias = tuple[str | None, ...]


class Shelf:
    """Answers that were made at one position of the feed, in at most so many bytes.

    When the position moves, another shelf takes its place, and whatever is still put here is lost with it.
    """

    def __init__(self, room: int, position: int | None = None, since: float = 0.0) -> None:
        self.position, self.since, self.room, self.used = position, since, room, 0
        self.aliases: dict[Alias, Kept] = {}
        self._kept: dict[Key, Kept] = {}
        self._lock = threading.Lock()

    def get(self, key: Key) -> Kept | None:
        """Return the answer that was kept, if any."""
        return self._kept.get(key)

    def keep(self, key: Key, kept: Kept, asked: int) -> bool:
        """Keep an answer that was asked for so often; return whether there was room, or others made room."""
        with self._lock:
            if key in self._kept or kept.cost > self.room // LARGEST:
                return False
            if not self._has_room(kept.cost, asked):
                return False
            self._kept[key] = kept
            self.used += kept.cost
            kept.stays = True
            return True

    def name(self, alias: Alias, kept: Kept) -> None:
        """Give an answer to a request in exactly these words from now on, while there is room for them."""
        with self._lock:
            is_full = self.used + ALIAS_COST > self.room or len(kept.aliases) >= MOST_ALIASES
            is_long = sum(map(len, filter(None, alias))) > LONGEST_ALIAS
            if is_full or is_long or not kept.stays or alias in self.aliases:
                return
            self.aliases[alias] = kept
            kept.aliases.append(alias)
            kept.cost += ALIAS_COST
            self.used += ALIAS_COST

    def _has_room(self, cost: int, asked: int) -> bool:
        needed = self.used + cost - self.room
        if needed <= 0:
            return True
        oldest = list(islice(self._kept.items(), LOOKED_AT))
        going = making_room([(kept.cost, kept.hits) for _key, kept in oldest], needed, asked)
        for place, (key, kept) in enumerate(oldest):
            del self._kept[key]
            if place in going:
                self._forget(kept)
            else:
                self._kept[key] = kept  # at the end: others are looked at the next time
        return bool(going)

    def _forget(self, kept: Kept) -> None:
        kept.stays = False
        self.used -= kept.cost
        for alias in kept.aliases:
            del self.aliases[alias]
