"""The body of an article as a list of rendered blocks."""

from collections.abc import Callable, Mapping
from typing import Any

from cms.content.models import TextPage
from cms.content.rendering.files import FilesOfText, shown_files
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

#: a renderer takes a block's value; that of a file takes it as it is stored, with the files of the text
RENDERERS: dict[str, Callable[..., RenderedBlock]] = {
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
OF_FILES = {"image", "video", "download"}


def render_body(content: Mapping[str, Any]) -> list[RenderedBlock]:
    """Return the blocks of a snapshot rendered: `id`, `type`, `html` and the parts specific to each kind.

    Files are those of the snapshot: what became of an upload since does not matter. The `html` is sanitised
    and complete: a site that shows only that misses nothing. Blocks of a kind that no longer exists are left
    out.
    """
    blocks = [block for block in content["body"] if block["type"] in RENDERERS]
    stream_block = TextPage.body.field.stream_block
    texts = iter(stream_block.to_python([block for block in blocks if block["type"] not in OF_FILES]))
    files = FilesOfText(content)
    with shown_files(files):
        return [
            {
                "id": block["id"],
                "type": block["type"],
                **(
                    RENDERERS[block["type"]](block["value"], files)
                    if block["type"] in OF_FILES
                    else RENDERERS[block["type"]](next(texts).value)
                ),
            }
            for block in blocks
        ]
