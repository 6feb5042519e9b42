"""Web addresses and e-mail addresses as people type and paste them.

What is returned has the shape of an address; whether it is a valid one is for the field that takes it.
"""

import re
from typing import Final

from cms.text import plain
from cms.typed.errors import NotUnderstoodError, shown
from cms.typed.mailboxes import typed_address

SPACES: Final = " \t\r\n\u00a0\u202f"
AROUND: Final = f"{SPACES}<>\"'“”‘’«»()[]"
AFTER: Final = f"{AROUND}.,;:"
SCHEME: Final = re.compile(r"(https?)://", re.IGNORECASE)
OTHER_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]{0,19}):(?!\d)|https?[:/\\]", re.IGNORECASE)
HOST_END: Final = re.compile(r"[/?#]")
NOT_IN_URL: Final = re.compile(r"[\s\\<>\"]")
NOT_IN_EMAIL: Final = re.compile(r"[\s,;:()<>\[\]\\\"/]")


def read_web_address(written: str) -> str:
    """Return "https://www.voorbeeld.nl" for " www.Voorbeeld.nl. "; "" for nothing.

    Raises NotUnderstoodError for what does not begin or go on as a web address does.
    """
    text = _seen(written).lstrip(AROUND).rstrip(AFTER)
    if not text:
        return ""
    scheme = SCHEME.match(text)
    rest = text[scheme.end() :] if scheme else text
    if not scheme and "@" in text.partition("/")[0]:
        raise NotUnderstoodError("“%(words)s” is an e-mail address, not a web address.", words=shown(text))
    if not scheme and OTHER_SCHEME.match(text):
        raise NotUnderstoodError(
            "“%(words)s” does not begin as a web address: that is https:// or www.", words=shown(text)
        )
    wrong = NOT_IN_URL.search(text)
    if wrong and wrong[0].isspace():
        raise NotUnderstoodError(
            "There is a space in “%(words)s”: is this one web address?", words=shown(text)
        )
    if wrong:
        raise NotUnderstoodError("“%(sign)s” does not belong in a web address.", sign=wrong[0])
    host, path = _split(rest)
    if "@" in host:
        raise NotUnderstoodError("There is a name or a password in this web address. Leave it out.")
    if "." not in host:
        raise NotUnderstoodError(
            "“%(words)s” is not a whole web address: its end is missing, such as .nl.", words=shown(text)
        )
    return f"{scheme[1].lower() if scheme else 'https'}://{host.lower()}{path}"


def read_email(written: str) -> str:
    """Return "iemand@voorbeeld.nl" for " Iemand <iemand@voorbeeld.nl>, "; "" for nothing.

    Raises NotUnderstoodError for what has no @, two of them, or a sign that no address has.
    """
    text = typed_address(written)
    if not text:
        return ""
    wrong = NOT_IN_EMAIL.search(text)
    if wrong and wrong[0].isspace():
        raise NotUnderstoodError(
            "There is a space in “%(words)s”: is this one e-mail address?", words=shown(text)
        )
    if wrong:
        raise NotUnderstoodError("“%(sign)s” does not belong in an e-mail address.", sign=wrong[0])
    if text.count("@") != 1:
        raise NotUnderstoodError(
            "“%(words)s” is not an e-mail address: there is one @ in it, as in naam@voorbeeld.nl.",
            words=shown(text),
        )
    return text


def _seen(written: str) -> str:
    """Return the text without the signs that nobody sees."""
    unseen = {ord(sign): None for sign in set(written) if not plain(sign)}
    return written.translate(unseen)


def _split(rest: str) -> tuple[str, str]:
    end = HOST_END.search(rest)
    return (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
