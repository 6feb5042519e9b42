"""Where the bytes of snapshots are kept: each file once in every coding, and not as it is."""

import logging
from collections.abc import Iterable
from typing import Final

from django.core.files.storage import Storage, storages

logger = logging.getLogger(__name__)
#: how a name ends in each content coding
ENDINGS: Final = {"br": ".br", "zstd": ".zst", "gzip": ".gz"}


def snapshot_storage() -> Storage:
    """Return the storage; a reading node needs the same one."""
    return storages["snapshots"]


def delete_bytes(names: Iterable[str]) -> None:
    """Delete these files in all codings. What cannot be deleted is logged: without its row nobody gets it."""
    for name in names:
        for ending in ENDINGS.values():
            try:
                snapshot_storage().delete(name + ending)
            except OSError:
                logger.exception("The snapshot %s could not be deleted; it is answered to nobody.", name)
