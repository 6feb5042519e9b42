"""One attempt to deliver a message, and its outcome."""

import time
from dataclasses import dataclass
from threading import Thread
from typing import Final

import requests
from django.conf import settings
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter import InvalidIPAddress

#: seconds to connect, and to wait for each piece of the response
TIMEOUT: Final = (5.0, 10.0)
#: seconds for all of it: a site that answers a byte at a time holds up nobody longer
DEADLINE: Final = 20.0
USER_AGENT: Final = "steunpunt-cms webhooks"
FAILURES: Final[tuple[tuple[type[Exception], str], ...]] = (
    (InvalidIPAddress, "The address leads to a private network. Messages go to public addresses only."),
    (requests.Timeout, "The site did not answer in time."),
    (requests.exceptions.SSLError, "The certificate of the site is not in order."),
    (Exception, "The site could not be reached."),
)
SUCCESS = range(200, 300)
REDIRECT = range(300, 400)


@dataclass(frozen=True)
class ReceiverResponse:
    """What the site answered. `status` is None when it did not; `detail` tells what is wrong, in English."""

    status: int | None
    detail: str
    milliseconds: int

    @property
    def accepted(self) -> bool:
        """Whether the site accepted the message: any 2xx."""
        return self.status is not None and self.status in SUCCESS


def send(url: str, body: str, headers: dict[str, str]) -> ReceiverResponse:
    """Send a message once. Never raises; never follows a redirect; never reaches an internal address.

    The host is resolved once, and the IP address that was checked is the one that is used: changing its DNS
    in between gains nothing. Only the demonstration may reach this machine itself.
    """
    started = time.monotonic()
    outcomes: list[tuple[int | None, str]] = []
    # a thread that hangs is left behind: it writes nothing, and ends with its connection
    thread = Thread(target=lambda: outcomes.append(_post(url, body, headers)), daemon=True)
    thread.start()
    thread.join(DEADLINE)
    too_late = (None, f"The site did not answer within {DEADLINE:.0f} seconds.")
    status, detail = outcomes[0] if outcomes else too_late
    return ReceiverResponse(status, detail, round((time.monotonic() - started) * 1000))


def _post(url: str, body: str, headers: dict[str, str]) -> tuple[int | None, str]:
    config = Config(
        ip_filter_enable=True,
        ip_filter_allow_loopback_ips=settings.WEBHOOKS_MAY_REACH_THIS_MACHINE,
        never_redirect=True,
        default_timeout=TIMEOUT,
        user_agent_override=USER_AGENT,
    )
    headers = {"Content-Type": "application/json", **headers}
    try:
        with HTTPSession(config) as session:
            session.trust_env = False  # a proxy of the environment would reach what we may not
            request = session.prepare_request(
                requests.Request("POST", url, data=body.encode(), headers=headers)
            )
            # `session.send` would read the page of a redirect, however long that is
            response = session.get_adapter(url).send(request, stream=True, timeout=TIMEOUT, verify=True)
            status = response.status_code
            response.close()  # only the status matters
    except (OSError, ValueError) as error:  # what requests raises is one of these
        return None, next(detail for kind, detail in FAILURES if isinstance(error, kind))
    if status in REDIRECT:
        return status, "The site answered with a redirect; those are not followed. Give the final address."
    return status, "" if status in SUCCESS else f"The site answered {status}."
