"""The key that comes with a request."""

from typing import Final

from django.http import HttpRequest

#: goes with a 401: how to send a key
CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="steunpunt-cms"'}


def request_key(request: HttpRequest) -> str:
    """Return the key in the `Authorization` header; empty when there is none."""
    scheme, _space, key = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""
