"""The sizes and formats in which readers get a picture, each by the last part of its address. Pure."""

from dataclasses import dataclass
from typing import Final

from cms.media.pictures import CONTENT_TYPES, LONGEST_SIDE, shown_size

#: pixels, of the longest side; a picture that is smaller has no larger ones
SIDES: Final = (400, 800, LONGEST_SIDE)
#: what every browser of today shows, and takes least
MODERN: Final = "webp"


@dataclass(frozen=True)
class Size:
    """One of the files of a picture."""

    name: str
    content_type: str
    width: int
    height: int


def picture_name(extension: str) -> str:
    """Return the name of a picture in the size and format in which panels meet it."""
    return f"{LONGEST_SIDE}.{extension}"


def names_kept(name: str) -> list[str]:
    """Return the names under which a text may have the file that is asked for by this one.

    A picture is kept under one name, and answered in other sizes too.
    """
    side, _dot, extension = name.rpartition(".")
    is_size = side in map(str, SIDES) and extension in CONTENT_TYPES
    return list(dict.fromkeys([name, *(picture_name(kind) for kind in CONTENT_TYPES if is_size)]))


def sizes_of(extension: str, width: int, height: int) -> list[Size]:
    """Return the files of a picture that is so large: modern ones first, each from small to large."""
    largest = max(width, height)
    sides = [side for side in SIDES if side < largest] if largest < LONGEST_SIDE else list(SIDES)
    # the largest one has its name, whatever its size
    sides = list(dict.fromkeys([*sides, LONGEST_SIDE]))
    return [
        Size(f"{side}.{kind}", CONTENT_TYPES[kind], *shown_size(width, height, side))
        for kind in dict.fromkeys([MODERN, extension])
        for side in sides
    ]
