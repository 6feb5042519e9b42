"""Bytes in a content coding. The same bytes always give the same: an ETag names them.

The levels are those at which one more saves less than it costs on a text of 600 words: see decision 5.
"""

import gzip
from collections.abc import Callable
from typing import Final

import brotli
import zstandard

# a compressor of zstd is not for several threads, and costs little to make
_COMPRESSORS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "zstd": lambda body: zstandard.ZstdCompressor(level=3).compress(body),
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=4),
    "gzip": lambda body: gzip.compress(body, 4, mtime=0),
}


def compressed(body: bytes, coding: str) -> bytes:
    """Return the bytes in this coding, which is one of `CODINGS`."""
    return _COMPRESSORS[coding](body)
