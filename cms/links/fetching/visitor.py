"""Who we are on the web, and how little we ask for."""

from typing import Final

import requests
from django.conf import settings
from requests.cookies import extract_cookies_to_jar
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter import InvalidIPAddress

from cms.links.fetching.answers import BUSY

#: seconds to connect, and to wait for each piece of the answer
TIMEOUT: Final = (5.0, 10.0)
HEADERS: Final = {"Accept": "text/html,*/*;q=0.8", "Accept-Language": "nl,en;q=0.8"}
ERROR: Final = 400
#: asking in another way helps nothing
FINAL: Final = (InvalidIPAddress, requests.Timeout, requests.exceptions.SSLError)


def user_agent() -> str:
    """Return our name, where we are found, and whom an owner of a site can write to."""
    name = f"steunpunt-cms links (+{settings.PUBLIC_URL}; {settings.ORGANISATION_EMAIL})"
    return name.encode("ascii", "ignore").decode()


class Visitor(HTTPSession):
    """A session for one link. It keeps cookies, since some sites redirect for ever without.

    Each host is resolved once a request, and the IP address that was checked is the one that is used:
    changing its DNS in between gains nothing.
    """

    def __init__(self) -> None:
        super().__init__(
            Config(
                ip_filter_enable=True,
                ip_filter_allow_loopback_ips=settings.LINKS_MAY_REACH_THIS_MACHINE,
                never_redirect=True,
                default_timeout=TIMEOUT,
                user_agent_override=user_agent(),
            )
        )
        self.trust_env = False  # a proxy of the environment would reach what we may not

    def visit(self, url: str) -> requests.Response:
        """Return what the server says without its page; where it does not know HEAD, it is asked again.

        Raises what requests does.
        """
        try:
            response = self._ask("HEAD", url)
        except FINAL:
            raise
        except requests.ConnectionError:
            return self._ask("GET", url)
        refused = response.status_code >= ERROR and response.status_code != BUSY
        return self._ask("GET", url) if refused else response

    def _ask(self, method: str, url: str) -> requests.Response:
        """Ask once, and close before the page comes: `Session.send` would read the page of a redirect."""
        request = self.prepare_request(requests.Request(method, url, headers=dict(HEADERS)))
        request.headers.pop("Authorization", None)  # a name and a password in the address stay with us
        adapter = self.get_adapter(str(request.url))
        response = adapter.send(request, stream=True, timeout=TIMEOUT, verify=True)
        extract_cookies_to_jar(self.cookies, request, response.raw)
        response.close()
        return response
