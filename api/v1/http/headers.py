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
CACHED: Final = {
    **EVERY_ANSWER,
    "Cache-Control": "public, max-age=60, stale-while-revalidate=600",
} | surrogate_headers(TEXTS)
# a file keeps its bytes, but not its text: what is withdrawn must leave the caches as fast as a text does
FILE: Final = {**EVERY_ANSWER, **surrogate_headers(FILES), "Cache-Control": "public, max-age=60"}
NOT_CACHED: Final = {**EVERY_ANSWER, "Cache-Control": "no-store"}
PREFLIGHT: Final = {
    **EVERY_ANSWER,
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
    "Content-Length": "0",
}
