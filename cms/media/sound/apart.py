"""Keeps recordings of people apart: under a root of their own, in no backup, until they are erased.

Nothing tells from a name whose it is. The mark beside them is known to programs that make backups
(`--exclude-caches`); README.md says that the root has to be left out.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.translation import gettext as _

from cms.media.sound.reading import CannotHear

STORAGE: Final = "spoken"
SUFFIX: Final = ".mp3"
#: see https://bford.info/cachedir/
NO_BACKUP: Final = "CACHEDIR.TAG"
SIGNATURE: Final = b"Signature: 8a477f597d28d172789f06886806bc55\n"


def keep_apart(name: str, sound: bytes) -> None:
    """Keep it under this name. Raises CannotHear when it cannot be kept."""
    storage = storages[STORAGE]
    try:
        if not storage.exists(NO_BACKUP):
            storage.save(NO_BACKUP, ContentFile(SIGNATURE))
        storage.save(name + SUFFIX, ContentFile(sound))
    except OSError as error:
        message = _("The recording could not be kept: the disk is full or does not answer. Try again later.")
        raise CannotHear(message) from error


def read_apart(name: str) -> bytes | None:
    """Return the sound; None when it is erased."""
    try:
        with storages[STORAGE].open(name + SUFFIX) as opened:
            content: bytes = opened.read()
    except FileNotFoundError:
        return None
    return content


def erase_apart(name: str) -> None:
    """Erase it; nothing happens when it is gone."""
    storages[STORAGE].delete(name + SUFFIX)


def kept_apart_before(moment: datetime) -> Iterator[str]:
    """Yield the names of what was kept before then."""
    storage = storages[STORAGE]
    try:
        files = storage.listdir("")[1]
    except FileNotFoundError:  # nobody has spoken yet
        return
    for file in files:
        if file.endswith(SUFFIX) and storage.get_modified_time(file) < moment:
            yield file.removesuffix(SUFFIX)
