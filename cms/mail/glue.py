"""What sticks to the end of a link in a mail: a full stop, a bracket, a quote, the next line. Pure.

People copy more than the link, and programs that make links of text disagree on where one ends.
"""

import re
from typing import Final

from cms.text import plain

#: a token of ours: 256 bits, in letters that are safe in a URL (`cms.secret_links`, Django's signatures)
TOKEN_LENGTH: Final = 43
_OURS: Final = re.compile(r"[A-Za-z0-9_\-./:]*")
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_GLUE: Final = frozenset("._-:")


def without_glue(path: str) -> str:
    """Return the path of a link of ours (decoded) without what is stuck to its end.

    From the first sign that is in none of our links all is glue. Of signs that may be in them, those are glue
    that come after a slash, or after a whole token: a token that ends with one keeps it. Signs that nobody
    sees go wherever they are. What comes out is checked like any other link: nothing is guessed or made up.
    """
    match = _OURS.match(plain(path))
    bare = match[0].rstrip(".:") if match else ""
    start = max(bare.rfind("/"), bare.rfind(":")) + 1
    piece = bare[start:]
    if _GLUE.issuperset(piece):
        return bare[:start]
    if len(piece) < TOKEN_LENGTH:
        return bare.rstrip("_")
    return bare[: start + TOKEN_LENGTH] if _GLUE.issuperset(piece[TOKEN_LENGTH:]) else bare


def has_token(path: str) -> bool:
    """Whether a part of the path has the form of a token."""
    return any(_TOKEN.fullmatch(part) for part in path.split("/"))
