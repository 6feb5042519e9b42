"""Endpoints that need a key."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

from api.actions.keys.touch_api_key import touch_api_key
from api.documents.encoding import encode
from api.models import ApiKey
from api.queries.keys import usable_key
from api.v1.http.answers import JSON
from api.v1.http.endpoint import Endpoint
from api.v1.http.headers import NOT_CACHED
from api.v1.http.limits import counted
from api.v1.http.problems import Refused
from api.v1.http.request_key import CHALLENGE, request_key
from cms.users.client_ip import client_ip


class KeyedEndpoint(Endpoint):
    """Answers the holder of a key with this scope, and nobody else. `self.key` is that key."""

    scope: ClassVar[ApiKey.Scope]
    key: ApiKey

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Raise ImproperlyConfigured for an endpoint that does not say for which keys it is."""
        super().__init_subclass__(**kwargs)
        if not hasattr(cls, "scope"):
            raise ImproperlyConfigured(f"`{cls.__name__}` has no `scope`: no key would open it.")

    def authorize(self, request: HttpRequest) -> dict[str, str]:
        """Return the headers that tell the key's quota.

        Raises Refused: 401 without a key that works; 403 or 429 with one.
        """
        sent = request_key(request)
        key = usable_key(sent) if sent else None
        if key is None:
            counted("wrong-keys", client_ip(request), settings.API_WRONG_KEYS_PER_MINUTE).check()
            raise Refused(401, "Send a key that works: `Authorization: Bearer …`.", CHALLENGE)
        allowance = counted("key", key.name, settings.API_WRITES_PER_MINUTE)
        allowance.check()
        if self.scope not in key.scopes:
            raise Refused(403, f"This key is not for `{self.scope}`.", allowance.headers())
        touch_api_key(key=key)
        self.key = key
        return allowance.headers()


def private_answer(content: Any, *, status: int = 200, headers: dict[str, str] | None = None) -> HttpResponse:
    """Answer with JSON that is for this client alone: no cache keeps it."""
    body = encode(content)
    return HttpResponse(
        body,
        status=status,
        content_type=JSON,
        headers={**NOT_CACHED, "Content-Length": str(len(body)), **(headers or {})},
    )


def empty_answer(status: int = 204) -> HttpResponse:
    """Answer that it was done, without a body."""
    response = HttpResponse(status=status, headers={**NOT_CACHED, "Content-Length": "0"})
    del response["Content-Type"]
    return response
