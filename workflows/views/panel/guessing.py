"""Links that belong to nobody: a few are mistakes, many are guesses.

A link holds 256 bits, so that no number of guesses finds one; the limit keeps guessers off the machine and
out of the logs. A link that is right is therefore never refused: behind one address there may be a whole
school, or, when no proxy is trusted, everybody.
"""

import logging
import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from cms.users.client_ip import client_ip
from workflows.views.panel import notices

logger = logging.getLogger(__name__)


def unknown_link(request: HttpRequest) -> HttpResponse:
    """Answer 404 kindly, and 429 after too many from the same address."""
    window = settings.PANEL_GUESS_SECONDS
    now = time.time()
    if _count(client_ip(request), int(now // window), window) > settings.PANEL_GUESSES:
        return notices.too_many_guesses(request, seconds=max(1, int(window - now % window)))
    return notices.no_such_page(request)


def _count(address: str, number: int, window: int) -> int:
    """Count one more; the cache holds no address, only what nobody can turn back into one."""
    key = f"panel-guess:{number}:{salted_hmac('workflows.guessing', address).hexdigest()}"
    try:
        cache.add(key, 0, timeout=window)
        return cache.incr(key)
    except Exception:  # a cache that is away, or forgot the key meanwhile: members go on, nothing is limited
        logger.warning("Wrong links are not counted: the cache does not answer.", exc_info=True)
        return 0
