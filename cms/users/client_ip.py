"""The IP address of a client, for limits per visitor."""

from collections.abc import Mapping
from functools import lru_cache
from ipaddress import ip_address, ip_network
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest

IPV6_PREFIX: Final = 64  # what one household gets
CACHE_SIZE: Final = 4096


def client_ip(request: HttpRequest) -> str:
    """Return the IP address of the client, as far as it can be trusted; of IPv6 the /64 network.

    `X-Forwarded-For` is trusted only for the configured number of proxies: with two of them the client is the
    second address from the right. Anything that a visitor put there is further to the left.
    """
    return ip_of(request.META, settings.PANEL_TRUSTED_PROXIES)


def ip_of(environ: Mapping[str, Any], proxies: int) -> str:
    """Return the same for a request that Django has not seen yet, behind so many proxies."""
    remote, forwarded = environ.get("REMOTE_ADDR", ""), environ.get("HTTP_X_FORWARDED_FOR", "")
    return _trusted(remote, forwarded, proxies)


@lru_cache(maxsize=CACHE_SIZE)
def _trusted(remote: str, forwarded: str, proxies: int) -> str:
    ips = [part.strip() for part in forwarded.split(",")]
    ip = ips[-proxies] if 0 < proxies <= len(ips) else remote
    try:
        parsed = ip_address(ip)
    except ValueError:
        return remote
    return str(ip_network((parsed, IPV6_PREFIX), strict=False)) if parsed.version == 6 else str(parsed)  # noqa: PLR2004 - IPv6
