"""What lines of the feed mean for a cache. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol
from uuid import UUID

from api.purging.surrogate_keys import FEED, FILES, REGIONS, TEXTS, article_key

#: keys in one request: Fastly takes 256, Cloudflare 100 on some plans
MOST_KEYS = 100


class ToldLine(Protocol):
    """What is read of a line."""

    @property
    def article(self) -> UUID: ...
    @property
    def code(self) -> str: ...
    @property
    def withdrawn(self) -> bool: ...


class Order(NamedTuple):
    """Keys to let go of: at once (hard), or after one more answer, with which a new one is fetched (soft)."""

    keys: tuple[str, ...]
    hard: bool


def orders(lines: Iterable[ToldLine]) -> Iterator[Order]:
    """Yield what a cache is to do, what was withdrawn first. A key goes hard or soft, not both."""
    hard: dict[str, None] = {}
    soft: dict[str, None] = {}
    for line in lines:
        (hard if line.withdrawn else soft).update(dict.fromkeys(_keys(line)))
    yield from _in_batches(list(hard), hard=True)
    yield from _in_batches([key for key in soft if key not in hard], hard=False)


def _keys(line: ToldLine) -> tuple[str, ...]:
    if line.code:
        return REGIONS, FEED
    # a file has no language and no region: what is withdrawn may have been the last text with it
    return (article_key(line.article), TEXTS, FEED, *((FILES,) if line.withdrawn else ()))


def _in_batches(keys: Sequence[str], *, hard: bool) -> Iterator[Order]:
    for start in range(0, len(keys), MOST_KEYS):
        yield Order(tuple(keys[start : start + MOST_KEYS]), hard)
