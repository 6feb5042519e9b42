"""Which kind of recording some bytes are: a pure rule.

The reader of recordings is told what to expect. Left to find out by itself it would also take playlists,
which name other files and addresses to be read.
"""

from collections.abc import Callable
from typing import Final

#: how many bytes tell it
FIRST_BYTES: Final = 16
#: with what a frame of MPEG audio begins: eleven set bits
FRAME_SIGN: Final = 0b111_1111_1111
FRAME_SHIFT: Final = 5
#: what FFmpeg calls it, and what its first bytes are
KINDS: Final[dict[str, Callable[[bytes], bool]]] = {
    "matroska": lambda first: first.startswith(b"\x1a\x45\xdf\xa3"),
    "mov": lambda first: first[4:8] == b"ftyp",
    "ogg": lambda first: first.startswith(b"OggS"),
    "wav": lambda first: first.startswith(b"RIFF") and first[8:12] == b"WAVE",
    "flac": lambda first: first.startswith(b"fLaC"),
    "mp3": lambda first: first.startswith(b"ID3") or _begins_a_frame(first, layers=(1, 2, 3)),
    "aac": lambda first: _begins_a_frame(first, layers=(0,)),
}


def kind_of_sound(first: bytes) -> str | None:
    """Return what FFmpeg calls what these first bytes begin; None for anything that we do not take."""
    return next((kind for kind, begins in KINDS.items() if begins(first)), None)


def _begins_a_frame(first: bytes, layers: tuple[int, ...]) -> bool:
    """Return whether these are the eleven set bits of a frame of MPEG audio, then one of these layers."""
    bits = int.from_bytes(first[:2].ljust(2, b"\0"))
    return bits >> FRAME_SHIFT == FRAME_SIGN and bits >> 1 & 3 in layers
