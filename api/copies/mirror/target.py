"""Writes to a mirror: each file as it is, and beside it in every coding, for a web server to give."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import brotli
import zstandard
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage, storages

from api.snapshot_bytes import ENDINGS, snapshot_storage
from cms.media.freezing import open_shown
from cms.media.frozen_storage import FrozenFileStorage
from cms.media.models import FrozenFile

CODED: Final[dict[str, Callable[[bytes], bytes]]] = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=6),
    "zstd": lambda body: zstandard.ZstdCompressor(level=9).compress(body),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}


def storage_of(name: str) -> Storage:
    """Return the storage of the settings with this name, or else the folder."""
    return storages[name] if name in storages.backends else FrozenFileStorage(location=Path(name).resolve())


def write(storage: Storage, path: str, body: bytes) -> None:
    """Write a file whole, or nothing of it. Raises what the storage raises."""
    for coding, ending in ENDINGS.items():
        storage.save(path + ending, ContentFile(CODED[coding](body)))
    storage.save(path, ContentFile(body))


def write_snapshot(storage: Storage, path: str, name: str) -> None:
    """Copy a snapshot, whatever its size. Raises FileNotFoundError when it was taken away meanwhile."""
    for ending in ENDINGS.values():
        with snapshot_storage().open(name + ending) as coded:
            storage.save(path + ending, File(coded))
    with snapshot_storage().open(name + ENDINGS["gzip"]) as coded:
        plain: Any = gzip.GzipFile(fileobj=coded)
        storage.save(path, File(plain, name=name))


def write_file(storage: Storage, path: str, file: FrozenFile, name: str) -> None:
    """Copy a file as readers get it. Raises FileNotFoundError when its bytes are gone."""
    with open_shown(file, name) as shown:
        storage.save(path, shown)


def remove(storage: Storage, path: str) -> None:
    """Remove a file, first as it is; what is not there is no error."""
    for ending in ("", *ENDINGS.values()):
        storage.delete(path + ending)
