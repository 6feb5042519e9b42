"""Which files are to be made."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

Pair = tuple[str, str]  # language, region


class News(NamedTuple):
    """The last line of the feed about a language and region, or about the facts of a region (`code`)."""

    language: str
    region: str
    code: str
    sequence: int


def due_snapshots(wanted: Iterable[Pair], places: Mapping[Pair, int], news: Iterable[News]) -> list[Pair]:
    """Return the wanted pairs that have no file, and then those for which there is news after its place.

    A file that is behind stays right: whoever took it reads on from its place. So what has none goes first.
    """
    lines = list(news)
    pairs = sorted(wanted)
    missing = [pair for pair in pairs if pair not in places]
    behind = [
        pair
        for pair in pairs
        if pair in places and any(line.sequence > places[pair] and _concerns(line, *pair) for line in lines)
    ]
    return missing + behind


def _concerns(line: News, language: str, region: str) -> bool:
    return (
        line.language in ("", language)
        and line.region in ("", region)
        and (not region or line.code in ("", region))
    )
