"""Where an address leads, before anything is sent to it. Sending checks again: names change."""

from contextlib import suppress
from threading import Thread
from typing import Final
from urllib.parse import urlsplit

import requests
from django.conf import settings
from requests_hardened.ip_filter import InvalidIPAddress, filter_host

#: seconds; a name server that does not answer holds up nobody longer
DEADLINE: Final = 3.0
HTTPS: Final = 443


def leads_inside(url: str) -> bool:
    """Return whether an address is, or its name stands for, one of a private network or this machine.

    A name that nobody knows (yet) does not. The demonstration may reach this machine itself.
    """
    found: list[bool] = []
    thread = Thread(target=lambda: found.append(_is_inside(url)), daemon=True)
    thread.start()
    thread.join(DEADLINE)
    return bool(found and found[0])


def _is_inside(url: str) -> bool:
    with suppress(requests.RequestException, OSError, ValueError):
        parts = urlsplit(url)
        try:
            filter_host(
                parts.hostname or "",
                parts.port or HTTPS,
                allow_loopback=settings.WEBHOOKS_MAY_REACH_THIS_MACHINE,
            )
        except InvalidIPAddress:
            return True
    return False
