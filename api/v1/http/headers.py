"""The headers of every answer."""

from typing import Final

from django.conf import settings

from api.purging.surrogate_keys import FILES, TEXTS, surrogate_headers

VERSION: Final = str(settings.SPECTACULAR_SETTINGS["VERSION"])
METHODS: Final = "GET, HEAD, OPTIONS"

# Reading is open to any site, without cookies. A constant needs no `Vary: Origin`, so a CDN keeps one copy.
EVERY_ANSWER: Final = {
    "API-Version": VERSION,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "API-Version, Content-Language, ETag, RateLimit, Retry-After",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# What is withdrawn leaves the caches within 2 minutes: 30 seconds that a node may be cut off from its
# database, 60 that an answer is fresh, 30 while a cache asks anew. So nothing that holds a text is immutable,
# and no cache shows it when we are away. A file keeps its bytes, but not its text.
FRESH: Final = "public, max-age=60, stale-while-revalidate=30, stale-if-error=0"
VARY: Final = "Accept-Encoding"
FILE: Final = {**EVERY_ANSWER, **surrogate_headers(FILES), "Cache-Control": FRESH}
CACHED: Final = {**EVERY_ANSWER, **surrogate_headers(TEXTS), "Cache-Control": FRESH, "Vary": VARY}
# The answer that takes the place of what was withdrawn. A cache that serves what is stale while it asks anew
# (nginx: `proxy_cache_use_stale updating`) never replaces it by an answer that it may not store. Not for what
# depends on a key.
GONE: Final = {"Cache-Control": "public, max-age=1"}
NOT_CACHED: Final = {**EVERY_ANSWER, "Cache-Control": "no-store"}
PREFLIGHT: Final = {
    **EVERY_ANSWER,
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
    "Content-Length": "0",
}
