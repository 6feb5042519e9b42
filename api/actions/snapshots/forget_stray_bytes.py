"""Delete bytes that no row names: the process that wrote them ended before it could."""

from datetime import timedelta
from functools import partial
from typing import Final

from django.core.files.storage import Storage
from django.db import transaction
from django.utils import timezone

from api.models import SnapshotFile
from api.snapshot_bytes import ENDINGS, delete_bytes, snapshot_storage

#: far longer than it takes from the first byte of a file to its row
AGE: Final = timedelta(hours=1)


@transaction.atomic
def forget_stray_bytes() -> int:
    """Delete what has lain in the storage for an hour without a row; return of how many files.

    What is not named as a snapshot is somebody else's, and stays.
    """
    storage = snapshot_storage()
    names = {name: _without_ending(name) for name in _listed(storage)}
    known = set(SnapshotFile.objects.values_list("name", flat=True))
    strays = {file for name, file in names.items() if file and file not in known and _is_old(storage, name)}
    transaction.on_commit(partial(delete_bytes, sorted(strays)), robust=True)
    return len(strays)


def _listed(storage: Storage) -> list[str]:
    try:
        return storage.listdir("")[1]
    except FileNotFoundError:  # nothing was ever stored
        return []


def _without_ending(name: str) -> str:
    file = next((name.removesuffix(ending) for ending in ENDINGS.values() if name.endswith(ending)), "")
    return file if file.endswith(".ndjson") else ""


def _is_old(storage: Storage, name: str) -> bool:
    try:
        return storage.get_modified_time(name) < timezone.now() - AGE
    except FileNotFoundError:  # somebody was first
        return False
