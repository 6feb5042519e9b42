"""Links that belong to nobody: a few are mistakes, many are guesses.

A link holds 256 bits, so that no number of guesses finds one; the limit keeps guessers off the machine and
out of the logs. A link that is right is therefore never refused: behind one IP address there may be a whole
school, or, when no proxy is trusted, everybody.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.users.client_ip import client_ip
from cms.users.rate_limit import count
from workflows.views.panel import notices


def unknown_link(request: HttpRequest) -> HttpResponse:
    """Answer 404 kindly, and 429 after too many from the same IP address."""
    guesses = count("panel-guesses", client_ip(request), seconds=settings.PANEL_GUESS_SECONDS)
    if guesses.used > settings.PANEL_GUESSES:
        return notices.too_many_guesses(request, seconds=guesses.seconds_left)
    return notices.no_such_page(request)
