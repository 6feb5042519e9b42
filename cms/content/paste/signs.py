"""The signs of a pasted text: those that only its program needed go."""

import re
from typing import Final

from cms.text import kept

#: what Windows writes where Unicode has control characters
_WINDOWS: Final = {number: bytes([number]).decode("cp1252", "ignore") for number in range(0x80, 0xA0)}
_LIGATURES: Final = dict(
    zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)
#: the bullets of the fonts Symbol and Wingdings
_SYMBOLS: Final = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8"
BULLETS: Final = f"•·▪▫◦‣●○■□\u2043\u2219{_SYMBOLS}"
_NOTHING: Final = {0xAD: "", 0xFFFC: ""}
_MENDED: Final = {**_WINDOWS, **_LIGATURES, **dict.fromkeys(map(ord, _SYMBOLS), "•"), **_NOTHING}
_HARD_SPACE: Final = re.compile("(?<![\\d€§])[\u00a0\u202f](?!\\d)")
_OTHER_SPACES: Final = str.maketrans(
    dict.fromkeys(
        "\t\x0b\x0c\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u3000", " "
    )
)
_SPACES: Final = re.compile(r" {2,}")


def mended(text: str) -> str:
    """Return the text as it is kept, with the signs that its program meant, and without soft hyphens.

    A hard space stays only beside a number: "€ 12", "art. 3".
    """
    clean = kept(text.translate(_MENDED))
    return _HARD_SPACE.sub(" ", clean.translate(_OTHER_SPACES))


def spaced(text: str) -> str:
    """Return the text with single spaces."""
    return _SPACES.sub(" ", text)
