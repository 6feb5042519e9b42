"""Web addresses as people copy them: with whom to go there, without who sent or followed them. Pure."""

import re
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

#: the end of a host, a path, and the parameter that holds the address it leads to
REDIRECTS: Final = (
    (".safelinks.protection.outlook.com", re.compile("/.*"), "url"),
    (".teams.cdn.office.net", re.compile("/evergreen-assets/safelinks/.*"), "url"),
    (".google.com", re.compile("/url"), "q"),
    (".google.com", re.compile("/url"), "url"),
    (".google.nl", re.compile("/url"), "q"),
    (".google.nl", re.compile("/url"), "url"),
    (".facebook.com", re.compile(r"/l\.php"), "u"),
    (".youtube.com", re.compile("/redirect"), "q"),
)
TRACKING: Final = re.compile(
    "utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi"
    "|_ga|_gl|srsltid|vero_id|oly_enc_id|oly_anon_id"
)
MOST_REDIRECTS: Final = 3


def without_tracking(url: str) -> str:
    """Return the address that a link leads to, without what only tells who sent or followed it.

    What is left is written as it was. An address that holds nothing of the kind is returned unchanged.
    """
    for _time in range(MOST_REDIRECTS):
        parts = _split(url)
        target = parts and _target(parts)
        if not target:
            break
        url = target
    parts = _split(url)
    if parts is None or not parts.query:
        return url
    pairs = parts.query.split("&")
    telling = [pair for pair in pairs if not TRACKING.fullmatch(pair.partition("=")[0])]
    return url if telling == pairs else urlunsplit(parts._replace(query="&".join(telling)))


def _split(url: str) -> SplitResult | None:
    """Return the parts of a web address; None for any other."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts if parts.scheme in {"http", "https"} and parts.netloc else None


def _target(parts: SplitResult) -> str:
    host = f".{parts.netloc.casefold()}"
    values = dict(pair.partition("=")[::2] for pair in reversed(parts.query.split("&")))
    for end, path, name in REDIRECTS:
        if host.endswith(end) and path.fullmatch(parts.path) and name in values:
            target = unquote(values[name])
            if _split(target):
                return target
    return ""
