"""The key that a request shows."""

from typing import Final

from django.http import HttpRequest

ASK: Final = {"WWW-Authenticate": 'Bearer realm="steunpunt-cms"'}


def shown_key(request: HttpRequest) -> str:
    """Return the key in the `Authorization` header; empty when there is none."""
    kind, _space, key = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    return key.strip() if kind.lower() == "bearer" else ""
