"""Renders images, videos and files with absolute URLs, so that any site can show them."""

from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from cms.content.rendering.rich_text import rich_text_html

IMAGE_SIZE = "max-1200x1200"

Parts = dict[str, Any]


def render_image(value: Any) -> Parts:
    """An image with its alternative text and caption; without HTML when the image no longer exists."""
    image = value["image"]
    if image is None:
        return {"image": None, "caption": value["caption"], "html": ""}
    rendition = image.get_rendition(IMAGE_SIZE)
    alternative = "" if image.decorative else image.contextual_alt_text or ""
    parts = {
        "url": _absolute_url(rendition.url),
        "width": rendition.width,
        "height": rendition.height,
        "alternative": alternative,
        "credit": image.credit,
    }
    caption = format_html("<figcaption>{}</figcaption>", value["caption"]) if value["caption"] else ""
    html = format_html(
        '<figure><img src="{}" width="{}" height="{}" alt="{}" loading="lazy">{}</figure>',
        parts["url"],
        rendition.width,
        rendition.height,
        alternative,
        caption,
    )
    return {"image": parts, "caption": value["caption"], "html": html}


def render_video(value: Any) -> Parts:
    """A link to the video and its transcript; a site may replace the link with its own player."""
    transcript = rich_text_html(value["transcript"].source)
    html = format_html(
        '<figure data-video="{0}"><a href="{0}">{1}</a><details><summary>{1}</summary>{2}</details></figure>',
        value["url"],
        value["title"],
        mark_safe(transcript),  # noqa: S308 - sanitised just above
    )
    captions = _absolute_url(value["captions"].url) if value["captions"] else None
    return {
        "url": value["url"],
        "title": value["title"],
        "captions": captions,
        "transcript": transcript,
        "html": html,
    }


def render_download(value: Any) -> Parts:
    """A link to a file; without HTML when the file no longer exists."""
    document = value["document"]
    if document is None:
        return {"url": None, "title": value["title"], "html": ""}
    url = _absolute_url(document.url)
    html = format_html('<p><a href="{}" download>{}</a></p>', url, value["title"])
    size = document.file_size or document.get_file_size()
    return {"url": url, "title": value["title"], "bytes": size, "html": html}


def _absolute_url(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else settings.PUBLIC_URL + url
