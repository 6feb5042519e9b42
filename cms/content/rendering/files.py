"""Where the files of a text are, by the hash of their bytes.

Every file has one address, below `/files/`, at which it is answered as long as a public text shows it. Pages
that show what is not public lead to a guarded address of their own instead: `guarded`.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from django.conf import settings

from cms.media.freezing import content_type_of
from cms.media.pictures import CONTENT_TYPES, shown_size
from cms.media.sizes import Size, picture_name, sizes_of

FILES: Final = "/files/"
FILES_FOR_EDITORS: Final = "/admin/files/"
#: what names the other sizes of a picture (`media_blocks.py`)
SOURCES: Final = re.compile(r'<source srcset="[^"]*"[^>]*>| srcset="[^"]*" sizes="[^"]*"')
_shown: ContextVar["FilesOfText | None"] = ContextVar("files of the text that is rendered", default=None)


@dataclass(frozen=True)
class ShownPicture:
    """A picture as readers see it, and in other sizes and formats: each with its address.

    `focal_point` is what must stay in sight when it is cut, as shares of its width and height.
    """

    url: str
    width: int
    height: int
    credit: str
    sizes: list[tuple[str, Size]]
    focal_point: Mapping[str, float] | None


@dataclass(frozen=True)
class ShownDocument:
    """A file as readers get it; `size` in bytes."""

    url: str
    size: int
    content_type: str


class FilesOfText:
    """The files of a snapshot. Nothing is looked up: neither what was uploaded nor what is stored of it."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._files: Mapping[str, Any] = content.get("files", {})
        self._measures: Mapping[str, Any] = content.get("measures", {})

    def picture(self, pk: object) -> ShownPicture | None:
        """Return a picture; None when the text was frozen without it."""
        file = self._files.get(f"image:{pk}")
        measures = self._measures.get(file["hash"], {}) if file else {}
        if file is None or "width" not in measures:
            return None
        width, height = shown_size(measures["width"], measures["height"])
        extension, digest = measures["extension"], file["hash"]
        if extension not in CONTENT_TYPES:
            return None
        sizes = sizes_of(extension, measures["width"], measures["height"])
        return ShownPicture(
            _address(digest, picture_name(extension)),
            width,
            height,
            file["credit"],
            [(_address(digest, size.name), size) for size in sizes],
            file.get("focalPoint"),
        )

    def document(self, pk: object) -> ShownDocument | None:
        """Return a document or the captions of a video; None when the text was frozen without it."""
        file = self._files.get(f"document:{pk}")
        if file is None or (measures := self._measures.get(file["hash"])) is None:
            return None
        kind = content_type_of(f".{measures['extension']}")
        return ShownDocument(_address(file["hash"], file["name"]), measures["bytes"], kind)


def names_in(content: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the key, the hash and the last part of the address of each file of a snapshot."""
    for key, file in content.get("files", {}).items():
        extension = content["measures"][file["hash"]]["extension"]
        yield key, file["hash"], file.get("name") or picture_name(extension)


def guarded(html: str, base: str) -> str:
    """Return HTML in which files are at a guarded address: `base` takes the place of the public one.

    Whoever is shown what is not public meets a picture in one size: that which panels approve.
    """
    html = SOURCES.sub("", html)
    public = re.escape(f"{settings.PUBLIC_URL}{FILES}")
    return re.sub(rf"{public}(?=[0-9a-f]{{64}}/)", lambda _address: base, html)


@contextmanager
def shown_files(files: FilesOfText) -> Iterator[None]:
    """Let links in rich text lead to these files: what expands them cannot be given anything."""
    token = _shown.set(files)
    try:
        yield
    finally:
        _shown.reset(token)


def linked_document(pk: object) -> ShownDocument | None:
    """Return a document that rich text links to, of the text that is rendered; None when it has none."""
    files = _shown.get()
    return files.document(pk) if files else None


def _address(digest: str, name: str) -> str:
    return f"{settings.PUBLIC_URL}{FILES}{digest}/{quote(name)}"
