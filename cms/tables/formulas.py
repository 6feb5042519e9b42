"""Texts that a spreadsheet would compute, and how they are written so that it does not."""

import re

#: what makes a formula of a text, also after spaces, and in the dress of an East Asian keyboard
_COMPUTED = re.compile("'*(?:\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")
#: begins with such a sign, but is nothing to compute: -5, -0,5 and +31 20 123 45 67
_HARMLESS = re.compile(r"-\d+(?:[.,]\d+)?%?|\+\d+(?: \d+)+")


def guarded(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would compute it."""
    if _COMPUTED.match(text) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def unguarded(text: str) -> str:
    """Return the text without that apostrophe. A name such as 't Getij keeps its own."""
    return text[1:] if text.startswith("'") and _COMPUTED.match(text) else text
