"""Answers with bytes. Who may have them is decided by the view that asks."""

from collections.abc import Mapping
from typing import Final

from django.http import FileResponse, HttpResponse

from cms.media.freezing import open_shown
from cms.media.models import FrozenFile
from cms.media.ranges import part_of

#: whatever is in a file, a browser runs nothing of it
HARMLESS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}
#: for a file that not everybody may see: nothing on the way keeps it, and no search engine finds it
GUARDED: Final = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
}
#: what a browser shows in a page or loads beside a video; all else is saved
INLINE: Final = ("image/", "audio/", "text/vtt")


def file_answer(
    file: FrozenFile, name: str, headers: Mapping[str, str], asked: str = ""
) -> HttpResponse | FileResponse | None:
    """Return the bytes that readers get of a frozen file; None when they are gone.

    `asked` is the Range of the request: of a recording, which is small, a part can be had.
    """
    try:
        opened = open_shown(file, name)
    except FileNotFoundError:
        return None
    if file.content_type.startswith("audio/"):
        return sound_answer(opened.read(), file.content_type, headers, asked)
    size = next((size for size in file.sizes if size.name == name), None)
    return stream(opened, name, size.content_type if size else file.content_type, headers)


def stream(opened: object, name: str, content_type: str, headers: Mapping[str, str]) -> FileResponse:
    """Return an open file as an answer that is shown or saved, by its type, and never run."""
    saved = not content_type.startswith(INLINE)
    return FileResponse(
        opened,
        as_attachment=saved,
        filename=name,
        content_type=content_type,
        headers=HARMLESS | dict(headers),
    )


def sound_answer(sound: bytes, content_type: str, headers: Mapping[str, str], asked: str) -> HttpResponse:
    """Return a recording, or the part that a player asked for."""
    shown = HARMLESS | {"Accept-Ranges": "bytes"} | dict(headers)
    part = part_of(asked, len(sound))
    if part is None:
        return HttpResponse(sound, content_type=content_type, headers=shown)
    start, end = part
    shown["Content-Range"] = f"bytes {start}-{end - 1}/{len(sound)}"
    return HttpResponse(sound[start:end], status=206, content_type=content_type, headers=shown)


def gone() -> HttpResponse:
    """Return the answer where a file was that is erased."""
    return HttpResponse(status=410, content_type="text/plain", headers=HARMLESS | GUARDED)
