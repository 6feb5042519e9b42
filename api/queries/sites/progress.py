"""How far a site is in the feed."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from api.models import ApiKey
from api.queries.sites.behind import MAX_BEHIND
from api.queries.sites.known import state_of

#: a feed that was not read for so long beside the others is not read any more
ABANDONED: Final = timedelta(days=2)


class FeedProgress(NamedTuple):
    """Up to which line, as the site showed or said at a moment, and how many there are after it.

    `at_least` says that there are more than were counted.
    """

    place: int
    at: datetime
    behind: int
    at_least: bool


def progress(key: ApiKey, last: int) -> FeedProgress | None:
    """Return how far it is, in the feed in which it is furthest behind; None when nothing is known.

    `last` is the last position in the feed. The newest word of a site counts: its own, or the place at which
    it reads on.
    """
    feeds = list(key.feeds.all())
    newest = max((feed.at for feed in feeds), default=None)
    places = [feed for feed in feeds if newest and feed.at > newest - ABANDONED]
    said = state_of(key)
    if said and said.place is not None and (newest is None or said.at > newest):
        return _progress(said, last)
    return max((_progress(feed, last) for feed in places), key=lambda one: one.behind, default=None)


def last_seen(key: ApiKey) -> datetime | None:
    """Return when the site was last heard of in any way."""
    said = state_of(key)
    moments = [key.last_used_at, said.at if said else None, *(feed.at for feed in key.feeds.all())]
    return max((moment for moment in moments if moment), default=None)


def _progress(place: object, last: int) -> FeedProgress:
    held: int = place.place  # type: ignore[attr-defined]  # a feed, or what a site said; both annotated
    behind: int = place.behind  # type: ignore[attr-defined]  # as above
    return FeedProgress(held, place.at, behind, at_least=held + MAX_BEHIND < last)  # type: ignore[attr-defined]  # as above
