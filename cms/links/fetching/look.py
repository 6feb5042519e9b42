"""One visit to a link, along its redirects."""

from datetime import timedelta
from threading import Thread
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

import requests
from django.utils import timezone
from requests_hardened.ip_filter import InvalidIPAddress

from cms.links.fetching.answers import answer_of, rest_of_host
from cms.links.fetching.visitor import Visitor
from cms.links.rule import VisitAnswer, is_another_place
from cms.links.stored_urls import host_of, page_of

#: seconds for all of it: a server that answers a byte at a time holds up nobody longer
DEADLINE: Final = 30.0
MOST_REDIRECTS: Final = 8
#: the only ones that say: use the other address from now on
PERMANENT: Final = frozenset({301, 308})
FAILURES: Final[tuple[tuple[type[Exception], VisitAnswer], ...]] = (
    (InvalidIPAddress, VisitAnswer.PRIVATE),
    (requests.exceptions.SSLError, VisitAnswer.CERTIFICATE),
    (requests.exceptions.InvalidURL, VisitAnswer.NO_ADDRESS),
    (requests.exceptions.MissingSchema, VisitAnswer.NO_ADDRESS),
    (OSError, VisitAnswer.UNREACHABLE),  # what else requests raises
    (ValueError, VisitAnswer.NO_ADDRESS),
)


class Look(NamedTuple):
    """What a visit found. `rest` is for how long `host`, the last of a chain, wants to be left alone."""

    answer: VisitAnswer
    status: int | None = None
    moved_to: str = ""
    rest: timedelta | None = None
    host: str = ""


def look(url: str) -> Look:
    """Visit an address once. Never raises, never reads a page, never goes inside a network."""
    found: list[Look] = []
    # a thread that hangs is left behind: it writes nothing, and ends with its connection
    thread = Thread(target=lambda: found.append(_look(url)), daemon=True)
    thread.start()
    thread.join(DEADLINE)
    return found[0] if found else Look(VisitAnswer.UNREACHABLE)


def _look(url: str) -> Look:
    try:
        with Visitor() as visitor:
            return _follow(visitor, url)
    except (OSError, ValueError) as error:
        return Look(next(answer for kind, answer in FAILURES if isinstance(error, kind)))


def _follow(visitor: Visitor, url: str) -> Look:
    """Go along the redirects; each address is checked anew. Raises what requests does."""
    here, moved_to = url, url
    seen = {(url, 0)}
    while True:
        response = visitor.visit(here)
        status = response.status_code
        target = visitor.get_redirect_target(response)
        if not target:
            return _ended(response, here, moved_to if is_another_place(url, moved_to) else "")
        there = urljoin(here, target)
        if urlsplit(there).scheme not in {"http", "https"}:
            return Look(VisitAnswer.REFUSED, status)  # an app or a mail program: nothing that we can open
        there = page_of(there)
        step = there, len(visitor.cookies)  # some sites give a cookie, and lead to where one was
        if not there or step in seen or len(seen) > MOST_REDIRECTS:
            return Look(VisitAnswer.CIRCLE, status)
        seen.add(step)
        if status in PERMANENT and moved_to == here:
            moved_to = there
        here = there


def _ended(response: requests.Response, here: str, moved_to: str) -> Look:
    status, headers = response.status_code, response.headers
    answer = answer_of(status, headers)
    if answer is VisitAnswer.OK and moved_to:
        return Look(VisitAnswer.MOVED, status, moved_to)
    return Look(answer, status, rest=rest_of_host(status, headers, timezone.now()), host=host_of(here))
