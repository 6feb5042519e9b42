"""Everything that goes wrong, as `application/problem+json` (RFC 9457), in English and without internals."""

import logging
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions
from rest_framework.views import set_rollback

from api.documents.encoding import encode
from api.v1.http.headers import NOT_CACHED

PROBLEM = "application/problem+json"
SERVER_ERROR, UNAVAILABLE = 500, 503
OTHER_FORM = "This is not the form in force. The feed has a later line for it, or will have one in a moment."
INVALID_QUERY = "One or more parameters are wrong. Nothing was looked up."
# status: the last part of its type, its title, and the detail when there is nothing more precise
PROBLEM_TYPES = {
    400: ("invalid-request", "Invalid request", "Something in this request is wrong."),
    401: ("no-key", "Key needed", "This address asks for a key."),
    403: ("not-allowed", "Not allowed", "You may not do this."),
    404: ("not-found", "Not found", "There is nothing at this address. Addresses have no slash at the end."),
    405: (
        "method-not-allowed",
        "Method not allowed",
        "This address cannot do that. `Allow` names what it can.",
    ),
    406: ("not-acceptable", "Not acceptable", "This address does not answer in the form that was asked for."),
    409: ("conflict", "Conflict", "What you asked does not fit the state of things."),
    410: ("gone", "Gone", "This was public and is no more. Take your copy away."),
    413: ("too-large", "Too large", "The request is too large."),
    415: ("unsupported-media-type", "Unsupported media type", "Send JSON."),
    429: ("too-many-requests", "Too many requests", "Wait before you ask again."),
    500: ("server-error", "Server error", "Something went wrong on our side. It was recorded."),
    503: ("not-available", "Not available", "What you ask for cannot be looked up now. Ask again."),
}
RETRY: Final = {"Retry-After": "5"}

MAX_NAME_LENGTH = 100

logger = logging.getLogger("django.request")


class InvalidParameters(exceptions.APIException):
    """Parameters of the query are wrong. `errors` names all of them at once."""

    status_code = 400

    def __init__(self, errors: list[dict[str, str]], detail: str = INVALID_QUERY) -> None:
        super().__init__(detail)
        self.errors = errors


class Refused(exceptions.APIException):
    """The request is refused for another reason. `headers` go with the answer."""

    def __init__(self, status: int, detail: str | None = None, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status_code, self.message, self.headers = status, detail, headers


def check_form(wanted: str | None, in_force: str) -> None:
    """Raise Refused (409) when another form is asked for than the one in force. Nobody may keep that."""
    if wanted and wanted != in_force:
        raise Refused(409, OTHER_FORM, {"Retry-After": "1"})


def parameter_error(location: str, name: str, detail: str) -> dict[str, str]:
    """Return an error for InvalidParameters. `location` is "query" or "body"."""
    return {"in": location, "name": name[:MAX_NAME_LENGTH], "detail": detail}


def problem(
    status: int,
    detail: str | None = None,
    *,
    errors: list[dict[str, str]] | None = None,
    headers: dict[str, str] | None = None,
) -> HttpResponse:
    """Answer with a problem. An unknown status is shown as a general one of its class."""
    slug, title, default = (
        PROBLEM_TYPES.get(status) or PROBLEM_TYPES[400 if status < SERVER_ERROR else SERVER_ERROR]
    )
    content: dict[str, Any] = {
        "type": f"{settings.PUBLIC_URL}/api/v1/docs#problem-{slug}",
        "title": title,
        "status": status,
        "detail": detail or default,
    }
    if errors:
        content["errors"] = errors
    body = encode(content)
    constant = {**NOT_CACHED, "Content-Language": "en", "Content-Length": str(len(body))}
    if status == UNAVAILABLE:
        constant |= RETRY
    return HttpResponse(body, status=status, content_type=PROBLEM, headers={**constant, **(headers or {})})


def problem_response(error: Exception, context: dict[str, Any]) -> HttpResponse:
    """Return the problem for what a view raised; REST framework calls this for every exception."""
    set_rollback()
    match error:
        case InvalidParameters():
            response = problem(400, str(error.detail), errors=error.errors)
        case Refused():
            response = problem(error.status_code, error.message, headers=error.headers)
        case Http404():
            response = problem(404, str(error) or None)
        case PermissionDenied():
            response = problem(403)
        case exceptions.MethodNotAllowed():
            response = problem(405, headers={"Allow": ", ".join(context["view"].allowed_methods)})
        case exceptions.APIException():
            response = problem(error.status_code)
        case InterfaceError() | OperationalError():
            logger.warning("The database did not answer: %s", context["request"].path, exc_info=error)
            response = problem(UNAVAILABLE)
        case _:
            logger.error("The API failed: %s", context["request"].path, exc_info=error)
            response = problem(SERVER_ERROR)
    return response


@csrf_exempt
def not_found(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Answer for every URL that is not part of the API."""
    return problem(404)


def bad_request(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Answer for what Django refuses before a view sees it, such as an unknown host."""
    return problem(400)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Answer for what fails outside the views; Django has logged it."""
    return problem(SERVER_ERROR)
