"""Middleware that must come first: nothing below /api answers with HTML, whichever layer answers."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api.v1.http.problems import PROBLEM, problem

NOT_MODIFIED, CLIENT_ERROR = 304, 400


class ProblemBoundary:
    """Replaces an error page of Django's (unknown host, failing middleware, debug page) by a problem.

    A 304 says no length: that would be the one of the answer that the client has.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the response, or a problem instead of an error page."""
        response = self.get_response(request)
        if response.status_code == NOT_MODIFIED:  # CommonMiddleware counts its bytes, as if it were a 200
            del response["Content-Length"]
        if response.status_code < CLIENT_ERROR or response.headers.get("Content-Type") == PROBLEM:
            return response
        below_api = request.path_info == "/api" or request.path_info.startswith("/api/")
        return problem(response.status_code) if below_api else response
