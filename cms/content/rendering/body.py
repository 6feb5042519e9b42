"""The body of an article as a list of rendered blocks."""

from collections.abc import Callable
from typing import Any

from cms.content.models import TextPage
from cms.content.rendering.media_blocks import render_download, render_image, render_video
from cms.content.rendering.text_blocks import (
    render_callout,
    render_checklist,
    render_heading,
    render_help,
    render_paragraph,
    render_question,
    render_quote,
    render_steps,
)

RenderedBlock = dict[str, Any]

RENDERERS: dict[str, Callable[[Any], RenderedBlock]] = {
    "heading": render_heading,
    "paragraph": render_paragraph,
    "steps": render_steps,
    "checklist": render_checklist,
    "callout": render_callout,
    "question": render_question,
    "quote": render_quote,
    "image": render_image,
    "video": render_video,
    "download": render_download,
    "help": render_help,
}


def render_body(stored: list[dict[str, Any]]) -> list[RenderedBlock]:
    """Return the stored blocks rendered: `id`, `type`, `html` and the parts specific to each kind.

    The `html` is sanitised and complete: a site that shows only that misses nothing. Blocks of a kind that no
    longer exists are left out.
    """
    stream_block = TextPage.body.field.stream_block
    stream = stream_block.to_python(stored)
    return [
        {"id": child.id, "type": child.block_type, **RENDERERS[child.block_type](child.value)}
        for child in stream
    ]
