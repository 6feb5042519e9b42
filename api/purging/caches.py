"""The caches that are told: from the environment alone, never from the database or the admin."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final
from urllib.parse import urlsplit

NEEDED: Final = ("name", "kind", "url")
MOST_NAME: Final = 60


class CacheKind(StrEnum):
    """How a cache is told."""

    VARNISH = "varnish"
    HTTP = "http"


@dataclass(frozen=True)
class Cache:
    """One cache. Its address may be internal. Only its name is ever shown, stored or logged."""

    name: str
    kind: CacheKind
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


def parse_caches(setting: Any) -> list[Cache]:
    """Return the caches of `CACHES_TO_PURGE`: a list of objects with name, kind, url and perhaps headers.

    Raises ValueError, with a sentence that holds no address and no credential.
    """
    if not isinstance(setting, list):
        raise ValueError("CACHES_TO_PURGE is a JSON list of objects.")  # noqa: TRY004 - one error for all
    caches = [_cache(number, entry) for number, entry in enumerate(setting, start=1)]
    if len({cache.name for cache in caches}) < len(caches):
        raise ValueError("Two entries of CACHES_TO_PURGE have the same name.")
    return caches


def _cache(number: int, entry: Any) -> Cache:
    where = f"Entry {number} of CACHES_TO_PURGE"
    if not isinstance(entry, dict) or not all(isinstance(entry.get(name), str) for name in NEEDED):
        raise ValueError(f"{where} is no object with a name, a kind and a url.")
    name, kind, url = (entry[name].strip() for name in NEEDED)
    headers = entry.get("headers", {})
    if not 0 < len(name) <= MOST_NAME:
        raise ValueError(f"{where} needs a name of at most {MOST_NAME} characters.")
    if kind not in set(CacheKind):
        raise ValueError(f"{where} has an unknown kind. There are: {', '.join(CacheKind)}.")
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise ValueError(f"{where} needs a url with http:// or https://.")
    if not isinstance(headers, dict) or not all(isinstance(value, str) for value in headers.values()):
        raise ValueError(f"{where} has headers that are no object of texts.")
    return Cache(name, CacheKind(kind), url, headers)
