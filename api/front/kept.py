"""An answer as it is kept: its bytes, and its headers with and without them."""

from typing import Final

from api.front.asked import Key

#: what an answer takes beside its bytes, in bytes: headers, twice, and its places in dictionaries
OVERHEAD: Final = 4000
MAY_VARY: Final = ({"accept-encoding"}, {"accept-encoding", "accept-language"})
#: what a 304 leaves out: it is about the bytes that it does not have
OF_BYTES: Final = {"content-type", "content-length", "content-encoding"}

Headers = list[tuple[str, str]]


class Kept:
    """One answer. `stays`: it is on a shelf. `hits`: how often it was given, but for what threads missed."""

    __slots__ = ("aliases", "body", "cost", "headers", "hits", "quoted", "stays", "tag", "unchanged")

    def __init__(self, tag: str, headers: Headers, body: bytes, cost: int) -> None:
        self.tag, self.quoted = tag, f'"{tag}"'
        self.headers, self.body, self.cost = headers, body, cost
        self.unchanged = [pair for pair in headers if pair[0].lower() not in OF_BYTES]
        self.hits, self.stays = 0, False
        self.aliases: list[tuple[str | None, ...]] = []

    def unchanged_as(self, tag: str) -> Headers:
        """Return the headers of a 304 to a client that knows this answer by another tag."""
        return [(name, f'"{tag}"' if name == "ETag" else value) for name, value in self.unchanged]


def kept_answer(key: Key, status: str, headers: Headers, body: bytes) -> Kept | None:
    """Return the answer as it is kept, or None: only what is right and for everybody is."""
    named = {name.lower(): value for name, value in headers}
    if not status.startswith("200 ") or "set-cookie" in named or "etag" not in named:
        return None
    vary = {name.strip().lower() for name in named.get("vary", "").split(",")}
    if vary not in MAY_VARY or ("accept-language" in vary and not key.language):
        return None
    if not named.get("cache-control", "").startswith("public,") or len(named) != len(headers):
        return None
    cost = len(body) + OVERHEAD + len(key.path) + len(key.query)
    return Kept(named["etag"].strip('"'), headers, body, cost)
