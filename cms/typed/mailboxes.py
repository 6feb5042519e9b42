"""E-mail addresses as they are typed and pasted, and whose mailbox they are."""

import re
from typing import Final

from cms.text import comparison_form, folded

_IN_BRACKETS: Final = re.compile(r"[^<>]*<([^<>]*)>[;,.]?")
_DOMAIN: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*")
_LONGEST_DOMAIN: Final = 253  # RFC 1035
_AROUND: Final = " <>\"'()[],;:"


def typed_address(text: str) -> str:
    """Return the address that somebody typed or pasted, with the capitals that were typed.

    Takes away what nobody sees and what programs put around it: "Ada Lovelace <ada@example.org>;",
    "mailto:ada@example.org". Whether it is an address is not checked.
    """
    typed = comparison_form(text)
    if named := _IN_BRACKETS.fullmatch(typed):
        typed = named[1]
    return re.sub("^mailto:", "", typed.strip(_AROUND), flags=re.IGNORECASE).rstrip(".").strip(_AROUND)


def mailbox(address: str) -> str:
    """Return what two addresses of one mailbox have in common; only to compare, never to send to.

    Capitals, composition, and what follows a plus do not count, and "münchen.de" is "xn--mnchen-3ya.de".
    """
    name, at, domain = folded(typed_address(address)).rpartition("@")
    return f"{name.partition('+')[0] or name}{at}{_ascii(domain)}"


def _ascii(domain: str) -> str:
    if len(domain) > _LONGEST_DOMAIN:
        return domain
    try:
        ascii_domain = domain.encode("idna").decode()
    except UnicodeError:
        return domain
    return ascii_domain if _DOMAIN.fullmatch(ascii_domain) else domain
