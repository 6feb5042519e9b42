"""Renders images, videos and files, from what was frozen with the text. Nothing here looks at an upload."""

from typing import Any, Final
from urllib.parse import urlsplit

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from cms.content.rendering.files import FilesOfText, ShownDocument, ShownPicture
from cms.content.rendering.rich_text import rich_text_html
from cms.media.pictures import CONTENT_TYPES
from cms.media.sizes import MODERN

Parts = dict[str, Any]
#: files that every browser plays; what ends in something else is a page with a player of its own
PLAYED: Final = {"mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm"}


def render_image(value: Any, files: FilesOfText) -> Parts:
    """An image with its alternative text, caption and credit; of one that is gone only the caption is left.

    Takes the block as it is stored.
    """
    chosen, caption = value["image"] or {}, value["caption"]
    picture = files.picture(chosen.get("image"))
    if picture is None:
        html = format_html("<figure>{}</figure>", _figcaption(caption)) if caption else ""
        return {"image": None, "caption": caption, "html": html}
    alternative = "" if chosen.get("decorative") else chosen.get("alt_text") or ""
    parts = {
        "url": picture.url,
        "width": picture.width,
        "height": picture.height,
        "alternative": alternative,
        "credit": picture.credit,
        "focalPoint": picture.focal_point,
        "sizes": [
            {"url": url, "type": size.content_type, "width": size.width, "height": size.height}
            for url, size in picture.sizes
        ],
    }
    html = format_html(
        '<figure><picture>{}<img{} width="{}" height="{}" alt="{}" loading="lazy"></picture>{}</figure>',
        _sources(picture),
        _attributes(picture),
        picture.width,
        picture.height,
        alternative,
        _figcaption(caption, _as_typed(picture.credit)),
    )
    return {"image": parts, "caption": caption, "html": html}


def render_video(value: Any, files: FilesOfText) -> Parts:
    """A player for a file that browsers play, a link to the video, and its transcript.

    A site may put its own player in their place. Takes the block as it is stored.
    """
    transcript = rich_text_html(value["transcript"])
    captions = files.document(value["captions"])
    html = format_html(
        '<figure data-video="{0}"{3}>{4}<a href="{0}">{1}</a>'
        "<details><summary>{1}</summary>{2}</details></figure>",
        value["url"],
        value["title"],
        mark_safe(transcript),  # noqa: S308 - sanitised just above
        format_html(' data-captions="{}"', captions.url) if captions else "",
        _player(value["url"], captions),
    )
    return {
        "url": value["url"],
        "title": value["title"],
        "captions": captions.url if captions else None,
        "transcript": transcript,
        "html": html,
    }


def render_download(value: Any, files: FilesOfText) -> Parts:
    """A link to a file; without HTML when the file is gone. Takes the block as it is stored."""
    document = files.document(value["document"])
    if document is None:
        return {"url": None, "title": value["title"], "html": ""}
    html = format_html('<p><a href="{}" download>{}</a></p>', document.url, value["title"])
    return {
        "url": document.url,
        "title": value["title"],
        "bytes": document.size,
        "contentType": document.content_type,
        "html": html,
    }


def _player(url: str | None, captions: ShownDocument | None) -> SafeString:
    """Return a player that fetches nothing before it is started; none for the page of a video.

    Captions are from another origin than the page: a browser loads them only with `crossorigin`, and then the
    video too has to come with CORS. The link stays beside it for where it does not.
    """
    kind = PLAYED.get(urlsplit(url or "").path.rpartition(".")[2].lower())
    if kind is None:
        return SafeString()
    if captions is None:
        return format_html('<video controls preload="none"><source src="{}" type="{}"></video>', url, kind)
    return format_html(
        '<video controls preload="none" crossorigin="anonymous"><source src="{}" type="{}">'
        '<track kind="captions" src="{}" default></video>',
        url,
        kind,
        captions.url,
    )


def _sources(picture: ShownPicture) -> SafeString:
    """Return the picture in the modern format, unless that is its own."""
    kind = CONTENT_TYPES[MODERN]
    if picture.url.endswith(f".{MODERN}"):
        return SafeString()
    return format_html(
        '<source srcset="{}" sizes="{}" type="{}">', _srcset(picture, kind), _widest(picture), kind
    )


def _attributes(picture: ShownPicture) -> SafeString:
    own = CONTENT_TYPES[picture.url.rpartition(".")[2]]
    return format_html(
        ' src="{}" srcset="{}" sizes="{}"', picture.url, _srcset(picture, own), _widest(picture)
    )


def _srcset(picture: ShownPicture, kind: str) -> str:
    return ", ".join(f"{url} {size.width}w" for url, size in picture.sizes if size.content_type == kind)


def _widest(picture: ShownPicture) -> str:
    """Return how wide it is shown at most: as wide as the screen of a phone, or as it is."""
    return f"(max-width: {picture.width}px) 100vw, {picture.width}px"


def _figcaption(*lines: str) -> SafeString:
    """Return the lines below an image, as far as there are any."""
    shown = format_html_join(mark_safe("<br>"), "{}", ((line,) for line in lines if line))
    return format_html("<figcaption>{}</figcaption>", shown) if shown else SafeString()


def _as_typed(text: str) -> SafeString:
    """Return text in which nothing is filled in for a region: a credit has no placeholders."""
    return mark_safe(format_html("{}", text).replace("{", "&#123;"))  # noqa: S308 - escaped just before
