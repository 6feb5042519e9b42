"""The same bytes in every coding, written piece by piece: none of it has to fit in memory."""

import gzip
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, Any, Final

import brotli
import zstandard

# megabytes of text: 8.5 MB take 0.5 s in all three; one level more takes half as long again for 3% less
ZSTD, BROTLI, GZIP = 6, 4, 5
# how far they look back for what is the same: 8 MB is what every client of zstd takes, 16 of brotli
ZSTD_WINDOW, BROTLI_WINDOW = 23, 24
CODINGS: Final = ("br", "zstd", "gzip")


@contextmanager
def coded_files() -> Iterator["CodedFiles"]:
    """Yield temporary files, gone when the block ends."""
    with TemporaryFile() as br, TemporaryFile() as zstd, TemporaryFile() as gz:
        yield CodedFiles({"br": br, "zstd": zstd, "gzip": gz})


class CodedFiles:
    """A file for each coding. The same bytes always give the same."""

    def __init__(self, files: dict[str, IO[bytes]]) -> None:
        self.files = files
        self._hash, self._size = hashlib.sha256(), 0
        self._brotli = brotli.Compressor(mode=brotli.MODE_TEXT, quality=BROTLI, lgwin=BROTLI_WINDOW)
        zstd: Any = zstandard.ZstdCompressionParameters.from_level(ZSTD, window_log=ZSTD_WINDOW)
        self._zstd = zstandard.ZstdCompressor(compression_params=zstd).compressobj()
        self._gzip = gzip.GzipFile("", "wb", GZIP, files["gzip"], mtime=0)

    def write(self, piece: bytes) -> None:
        """Add bytes to all of them."""
        self._hash.update(piece)
        self._size += len(piece)
        self.files["br"].write(self._brotli.process(piece))
        self.files["zstd"].write(self._zstd.compress(piece))
        self._gzip.write(piece)

    def finish(self) -> tuple[str, dict[str, int]]:
        """Complete them, each ready to be read; return the SHA-256 of the plain bytes, and all sizes.

        The size of the plain bytes is under "".
        """
        self.files["br"].write(self._brotli.finish())
        self.files["zstd"].write(self._zstd.flush())
        self._gzip.close()
        sizes = {coding: file.tell() for coding, file in self.files.items()}
        for file in self.files.values():
            file.seek(0)
        return self._hash.hexdigest(), {"": self._size, **sizes}
