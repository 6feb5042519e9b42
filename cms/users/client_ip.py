"""From where a request came, for counting what one visitor asks."""

from functools import lru_cache
from ipaddress import ip_address, ip_network
from typing import Final

from django.conf import settings
from django.http import HttpRequest

IPV6_PREFIX: Final = 64  # what one household has
REMEMBERED: Final = 4096


def client_ip(request: HttpRequest) -> str:
    """Return from where a request came, as far as it can be trusted.

    `X-Forwarded-For` counts only for the proxies that the installation says it has: with two of them it is
    the second IP from the right. Whatever a visitor wrote there itself stands further to the left.
    """
    remote, forwarded = request.META.get("REMOTE_ADDR", ""), request.META.get("HTTP_X_FORWARDED_FOR", "")
    return _trusted(remote, forwarded, settings.PANEL_TRUSTED_PROXIES)


@lru_cache(maxsize=REMEMBERED)
def _trusted(remote: str, forwarded: str, proxies: int) -> str:
    ips = [part.strip() for part in forwarded.split(",")]
    ip = ips[-proxies] if 0 < proxies <= len(ips) else remote
    try:
        found = ip_address(ip)
    except ValueError:
        return remote
    return str(ip_network((found, IPV6_PREFIX), strict=False)) if found.version == 6 else str(found)  # noqa: PLR2004 - IPv6
