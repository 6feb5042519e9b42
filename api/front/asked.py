"""What a request asks for, as far as the answer depends on it."""

from typing import Any, Final, NamedTuple

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.core.handlers.wsgi import WSGIRequest

from api.front.addresses import address_of
from api.v1.http.answers import JSON
from api.v1.http.codings import MOST_CHARACTERS, chosen_coding
from api.v1.http.endpoint import MAX_ACCEPT_LENGTH, accepts
from api.v1.http.languages import MAX_HEADER_LENGTH, language_choice

METHODS: Final = ("GET", "HEAD")

Environ = dict[str, Any]


class Key(NamedTuple):
    """What tells one answer from another.

    `language` is empty where the reader's header does not matter; `coding` is also whether plain is refused.
    """

    path: str
    query: str
    language: str
    coding: tuple[str, bool]
    secure: bool


def key_of(environ: Environ) -> Key | None:
    """Return the key of a request that may be answered from what was kept; None: it is Django's.

    Who sends a key is counted by it; who says `no-cache` asks for what the database says at this moment.
    """
    if environ["REQUEST_METHOD"] not in METHODS or "HTTP_AUTHORIZATION" in environ:
        return None
    if "no-" in environ.get("HTTP_CACHE_CONTROL", "").lower():
        return None
    address = address_of(environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""))
    if address is None or not _may_have_json(environ):
        return None
    request = WSGIRequest(environ)  # reads nothing; knows what of the proxy's headers is to be believed
    secure = request.is_secure()
    if (settings.SECURE_SSL_REDIRECT and not secure) or not _is_for_this_host(request):
        return None
    language = _language(environ.get("HTTP_ACCEPT_LANGUAGE", "")) if address.by_reader else ""
    coding = chosen_coding(environ.get("HTTP_ACCEPT_ENCODING", "")[:MOST_CHARACTERS])
    return Key(address.path, address.query, language, coding, secure)


def _may_have_json(environ: Environ) -> bool:
    accepted = environ.get("HTTP_ACCEPT", "")[:MAX_ACCEPT_LENGTH]
    return not accepted or accepts(accepted, JSON)


def _is_for_this_host(request: WSGIRequest) -> bool:
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True


def _language(header: str) -> str:
    """Return all that an answer can depend on of an `Accept-Language`."""
    header = header[:MAX_HEADER_LENGTH]
    chains = [language_choice(None, header, fallback=fallback) for fallback in (False, True)]
    return "|".join(",".join((choice.requested, *choice.chain)) for choice in chains)
