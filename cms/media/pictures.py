"""What a picture is, and how readers see it. Bytes in, bytes out: no Django, no storage."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO, Final

from PIL import Image, ImageOps

#: pixels; a picture of 64 million takes about 200 MB while it is decoded
MOST_PIXELS: Final = 64_000_000
#: pixels, of the longest side of a picture as readers see it
LONGEST_SIDE: Final = 1200
#: the formats that every browser shows, and that editors can upload
FORMATS: Final = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
CONTENT_TYPES: Final = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp"}
ORIENTATION: Final = 0x0112
TURNED: Final = {5, 6, 7, 8}


class UnusablePicture(Exception):  # noqa: N818 - names what is wrong
    """These bytes cannot be shown as a picture."""


class TooManyPixels(UnusablePicture):
    """The picture is too large to be decoded; nothing of it was decoded."""


@dataclass(frozen=True)
class Picture:
    """A picture that was decoded: its size when it is upright, and `shown`, the bytes that readers get."""

    extension: str
    width: int
    height: int
    shown: bytes


def picture(source: BinaryIO) -> Picture:
    """Return a picture as readers see it: upright, no larger than it need be, without what a camera adds.

    Raises UnusablePicture, and TooManyPixels before anything is decoded.
    """
    source.seek(0)
    with _opened(source) as image:
        extension, (width, height) = FORMATS[str(image.format)], image.size
        image.draft(image.mode, shown_size(width, height))  # a JPEG is decoded small, and fast
        turned = image.getexif().get(ORIENTATION) in TURNED
        small = _in_mode_of(image, extension).resize(shown_size(width, height), reducing_gap=2.0)
        shown = _saved(ImageOps.exif_transpose(small), extension)
    return Picture(extension, *((height, width) if turned else (width, height)), shown)


def in_size(shown: bytes, size: tuple[int, int], extension: str) -> bytes:
    """Return a picture as readers see it, in another size or format."""
    with Image.open(BytesIO(shown)) as image:
        return _saved(_in_mode_of(image, extension).resize(size, reducing_gap=2.0), extension)


def shown_size(width: int, height: int, longest: int = LONGEST_SIDE) -> tuple[int, int]:
    """Return the size in which readers see a picture, of which no side is longer than this."""
    share = min(1.0, longest / max(width, height, 1))
    return max(1, round(width * share)), max(1, round(height * share))


@contextmanager
def _opened(source: BinaryIO) -> Iterator[Image.Image]:
    try:
        with Image.open(source) as image:
            if image.width * image.height > MOST_PIXELS:
                raise TooManyPixels
            if image.format not in FORMATS:
                raise UnusablePicture
            yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooManyPixels from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise UnusablePicture from error


def _in_mode_of(image: Image.Image, extension: str) -> Image.Image:
    if extension == "jpg":
        return image if image.mode in ("L", "RGB") else image.convert("RGB")
    return image if image.mode in ("L", "LA", "RGB", "RGBA") else image.convert("RGBA")


def _saved(image: Image.Image, extension: str) -> bytes:
    """Return the bytes, with the colours as they were meant, and without place, device or thumbnail."""
    options: dict[str, Any] = {"icc_profile": image.info.get("icc_profile")}
    if extension == "jpg":
        options |= {"quality": 85, "progressive": True, "optimize": True}
    if extension == "webp":
        options |= {"quality": 80, "method": 2}  # as small as a JPEG allows, and soon made
    image.info, made = {}, BytesIO()
    name = next(name for name, known in FORMATS.items() if known == extension)
    image.save(made, format=name, exif=b"", **options)
    return made.getvalue()
