"""Links that belong to nobody: a few are mistakes, many are guesses.

A link holds 256 bits, so guessing is hopeless; the limit spares the server and its logs. A valid link is
therefore never refused: a whole school, or everybody when no proxy is trusted, may share one IP address.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.users.client_ip import client_ip
from cms.users.rate_limit import count
from workflows.queries.reading.personal_links import ended_link
from workflows.views.panel import notices


def gone(request: HttpRequest, token: str) -> HttpResponse:
    """Say what happened to this link, or to its owner, if somebody had it; else that it is unknown."""
    link = ended_link(token)
    return notices.ended_before(request, link) if link else unknown_link(request)


def unknown_link(request: HttpRequest) -> HttpResponse:
    """Return a friendly 404, or 429 after too many from the same IP address."""
    guesses = count("panel-guesses", client_ip(request), seconds=settings.PANEL_GUESS_SECONDS)
    if guesses.used > settings.PANEL_GUESSES:
        return notices.too_many_guesses(request, seconds=guesses.seconds_left)
    return notices.no_such_page(request)
