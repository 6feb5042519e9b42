"""Frozen bytes that no text and no evidence needs any more."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.core.files.storage import Storage, storages
from django.db.models import QuerySet
from django.utils import timezone

from cms.media.models import FrozenFile

#: a text that is being frozen now writes bytes before the rows that need them
GRACE: Final = timedelta(days=1)


def unused_files() -> QuerySet[FrozenFile]:
    """Return the files of no text and no recording; a file that was erased is kept, as the record of that."""
    return FrozenFile.objects.filter(
        texts=None, recordings=None, erased_at=None, erasure=None, frozen_at__lt=timezone.now() - GRACE
    )


def stray_paths() -> Iterator[str]:
    """Yield what lies below the root without a file that needs it: half a freezing, or half an erasure."""
    storage = storages["frozen"]
    needed = {path for file in FrozenFile.objects.filter(erased_at=None) for path in file.all_paths}
    before = timezone.now() - GRACE
    for path in _paths(storage, ""):
        if path not in needed and storage.get_modified_time(path) < before:
            yield path


def _paths(storage: Storage, below: str) -> Iterator[str]:
    folders, files = storage.listdir(below) if not below or storage.exists(below) else ([], [])
    for name in files:
        yield f"{below}/{name}".lstrip("/")
    for name in folders:
        yield from _paths(storage, f"{below}/{name}".lstrip("/"))
