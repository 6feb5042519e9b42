"""Freezes what editors uploaded: its bytes are kept under their own hash, before a row says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import Any, Final

from django.core.files.base import ContentFile, File
from django.core.files.storage import storages
from django.db import transaction
from django.utils.translation import gettext as _

from cms.media.hashing import sha256_of
from cms.media.models import EditorialImage, FrozenFile, Upload
from cms.media.pictures import (
    CONTENT_TYPES,
    Picture,
    TooManyPixels,
    UnusablePicture,
    in_size,
    picture,
)

#: bytes of an upload that are kept in memory while it is frozen; more goes to a temporary file
IN_MEMORY: Final = 5_000_000
#: those of documents; `CONTENT_TYPES` has the pictures
DOCUMENT_TYPES: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "vtt": "text/vtt",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}


class CannotFreeze(Exception):  # noqa: N818 - names what is wrong
    """A file cannot be kept as it is. `str()` says why, and what to do, in the reader's language."""


@transaction.atomic
def freeze(upload: Upload) -> FrozenFile:
    """Return the frozen bytes of an upload as they are now, with the picture as readers see it.

    Bytes that are kept already are not read again. Raises CannotFreeze: then no row says that they are kept.
    """
    try:
        kept = FrozenFile.objects.select_for_update().filter(hash=upload.sha256 or None).first()
        if kept and kept.erased_at is None and _is_complete(kept):
            return kept
        with _copied(upload) as copy:
            return _kept(upload, copy)
    except FileNotFoundError as error:
        raise _refused(upload, _("the file is gone. Upload it again, or take it out of the text.")) from error
    except TooManyPixels as error:
        reason = _("the picture has more than 64 million pixels. Make it smaller, and upload it again.")
        raise _refused(upload, reason) from error
    except UnusablePicture as error:
        reason = _("the picture cannot be read. Save it again as JPG or PNG, and upload that.")
        raise _refused(upload, reason) from error
    except OSError as error:
        reason = _("the file could not be kept: the disk is full or does not answer. Try again later.")
        raise _refused(upload, reason) from error


def content_type_of(name: str) -> str:
    """Return the media type of a file by its name; nothing that a browser runs."""
    extension = name.rpartition(".")[2].lower()
    known = CONTENT_TYPES | DOCUMENT_TYPES
    return known.get({"jpeg": "jpg"}.get(extension, extension), "application/octet-stream")


def open_shown(file: FrozenFile, name: str = "") -> File[Any]:
    """Return the bytes that readers get; a picture in the size of this name, made anew when it is gone.

    Raises FileNotFoundError when the frozen bytes themselves are gone.
    """
    storage = storages["frozen"]
    if not file.is_picture:
        return storage.open(file.path)
    wanted = next((size for size in file.sizes if size.name == name), None)
    path = file.path_of(wanted) if wanted else file.rendition_path
    try:
        return storage.open(path)
    except FileNotFoundError:
        if path == file.rendition_path:
            with storage.open(file.path) as original:
                made = picture(original).shown  # type: ignore[arg-type]  # Django's file reads and seeks
            storage.save(path, ContentFile(made))
        else:
            with open_shown(file) as shown:
                _write_sizes(file, shown.read())
        return storage.open(path)


def delete_bytes(file: FrozenFile) -> None:
    """Delete the bytes and what was made from them; harmless when they are gone."""
    for path in file.all_paths:
        storages["frozen"].delete(path)


def _kept(upload: Upload, copy: Any) -> FrozenFile:
    digest = sha256_of(copy)
    if upload.sha256 != digest:  # somebody changed the file where it lies, or it was never hashed
        type(upload).objects.filter(pk=upload.pk).update(sha256=digest)
        upload.sha256 = digest
    _check_not_erased(upload, FrozenFile.objects.filter(hash=digest).first())
    made = picture(copy) if isinstance(upload, EditorialImage) else None
    file = _described(digest, upload, copy.size, made)
    _write(file, copy, made)
    # somebody else may freeze the same bytes, or clean them up, at this moment: whoever has the row goes on
    FrozenFile.objects.bulk_create([file], ignore_conflicts=True)
    file = FrozenFile.objects.select_for_update().get(hash=digest)
    _check_not_erased(upload, file)
    _write(file, copy, made)
    return file


def _check_not_erased(upload: Upload, file: FrozenFile | None) -> None:
    if file and file.erased_at:
        reason = _("%(reason)s. Take it out of the text.") % {"reason": file.get_erased_because_display()}
        raise _refused(upload, reason)


def _described(digest: str, upload: Upload, size: int, made: Picture | None) -> FrozenFile:
    if made:
        known = {"extension": made.extension, "content_type": CONTENT_TYPES[made.extension]}
        return FrozenFile(hash=digest, size=size, width=made.width, height=made.height, **known)
    extension = upload.filename.rpartition(".")[2].lower()[:10]
    return FrozenFile(
        hash=digest, size=size, extension=extension, content_type=content_type_of(upload.filename)
    )


def _write(file: FrozenFile, copy: Any, made: Picture | None) -> None:
    storage = storages["frozen"]
    if not _is_there(file.path, file.size):
        copy.seek(0)
        storage.save(file.path, copy)
    if made and not _is_there(file.rendition_path):
        storage.save(file.rendition_path, ContentFile(made.shown))
    if made:
        _write_sizes(file, made.shown)


def _write_sizes(file: FrozenFile, shown: bytes) -> None:
    storage = storages["frozen"]
    for size in file.sizes:
        if not _is_there(path := file.path_of(size)):
            made = in_size(shown, (size.width, size.height), size.name.rpartition(".")[2])
            storage.save(path, ContentFile(made))


def _is_complete(file: FrozenFile) -> bool:
    return _is_there(file.path, file.size) and all(_is_there(path) for path in file.all_paths[1:])


def _is_there(path: str, size: int | None = None) -> bool:
    storage = storages["frozen"]
    return storage.exists(path) and (size is None or storage.size(path) == size)


@contextmanager
def _copied(upload: Upload) -> Iterator[Any]:
    """Give a copy of an upload, so that what is hashed, decoded and kept are the same bytes."""
    with SpooledTemporaryFile(max_size=IN_MEMORY) as temporary:
        with upload.file.storage.open(upload.file.name) as source:
            for chunk in source.chunks():
                temporary.write(chunk)
        if not (size := temporary.tell()):
            raise _refused(upload, _("the file is empty. Upload it again, or take it out of the text."))
        copy: Any = File(temporary, name=upload.filename)
        copy.size = size
        yield copy


def _refused(upload: Upload, reason: str) -> CannotFreeze:
    return CannotFreeze(_("“%(title)s”: %(reason)s") % {"title": upload.title, "reason": reason})
