"""A picture as readers get it: upright, small enough, in its own format, and without what a camera adds."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from cms.media.pictures import LONGEST_SIDE, UnusablePicture, in_size, picture, shown_size
from cms.media.sizes import sizes_of

KINDS = [
    ("JPEG", "RGB", "jpg"),
    ("JPEG", "CMYK", "jpg"),
    ("JPEG", "L", "jpg"),
    ("PNG", "RGBA", "png"),
    ("PNG", "P", "png"),
    ("PNG", "I;16", "png"),
    ("PNG", "1", "png"),
    ("GIF", "P", "gif"),
    ("WEBP", "RGBA", "webp"),
]


def taken(kind: str, mode: str, size: tuple[int, int], *, turned: int = 1) -> BytesIO:
    """A picture as a camera writes it: how it was held, and where."""
    image, extras, made = Image.new(mode, size), Image.Exif(), BytesIO()
    extras[0x0112], extras[0x010E] = turned, "Kerkstraat 1"
    more: dict[str, Any] = {} if kind == "GIF" else {"exif": extras}
    image.save(made, kind, **more)
    return made


@pytest.mark.parametrize(("kind", "mode", "extension"), KINDS)
def test_every_kind_is_shown_in_its_own_format(kind: str, mode: str, extension: str) -> None:
    made = picture(taken(kind, mode, (2400, 1000)))
    shown = Image.open(BytesIO(made.shown))
    assert (made.extension, made.width, made.height) == (extension, 2400, 1000)
    assert (shown.format, shown.size) == (kind, (LONGEST_SIDE, 500))
    assert b"Kerkstraat" not in made.shown
    assert not shown.getexif()


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_picture_taken_sideways_is_upright(turned: int) -> None:
    made = picture(taken("JPEG", "RGB", (1600, 800), turned=turned))
    upright = (800, 1600) if turned > 4 else (1600, 800)
    assert (made.width, made.height) == upright
    assert Image.open(BytesIO(made.shown)).size == shown_size(*upright)


@pytest.mark.parametrize(
    ("size", "shown"),
    [((10, 10), (10, 10)), ((1200, 1), (1200, 1)), ((60_000, 2), (1200, 1)), ((1201, 1201), (1200, 1200))],
)
def test_a_picture_is_made_smaller_and_never_larger(size: tuple[int, int], shown: tuple[int, int]) -> None:
    assert shown_size(*size) == shown
    assert Image.open(BytesIO(picture(taken("PNG", "L", size)).shown)).size == shown


@pytest.mark.parametrize("kind", ["BMP", "TIFF"])
def test_a_format_that_browsers_do_not_show_is_refused(kind: str) -> None:
    made = BytesIO()
    Image.new("RGB", (10, 10)).save(made, kind)
    with pytest.raises(UnusablePicture):
        picture(made)


@pytest.mark.parametrize(
    ("extension", "size", "names"),
    [
        ("jpg", (2400, 1200), ["400.webp", "800.webp", "1200.webp", "400.jpg", "800.jpg", "1200.jpg"]),
        ("webp", (2400, 1200), ["400.webp", "800.webp", "1200.webp"]),
        ("png", (600, 300), ["400.webp", "1200.webp", "400.png", "1200.png"]),
        ("png", (10, 10), ["1200.webp", "1200.png"]),
    ],
)
def test_a_picture_has_sizes_that_are_no_larger_than_it_is(
    extension: str, size: tuple[int, int], names: list[str]
) -> None:
    sizes = sizes_of(extension, *size)
    assert [one.name for one in sizes] == names
    assert all(one.width <= size[0] and one.height <= size[1] for one in sizes)
    assert len({(one.width, one.content_type) for one in sizes}) == len(sizes)


@pytest.mark.parametrize("extension", ["webp", "jpg", "png"])
def test_a_size_is_made_from_what_readers_see(extension: str) -> None:
    shown = picture(taken("JPEG", "RGB", (2400, 1200))).shown
    made = Image.open(BytesIO(in_size(shown, (400, 200), extension)))
    assert (made.size, made.format) == ((400, 200), {"jpg": "JPEG"}.get(extension, extension.upper()))
