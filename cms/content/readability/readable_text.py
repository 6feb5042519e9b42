"""The text of an article, in the form the readability library expects.

`TEXT_PLACES` is derived from the definition of the body, so a new kind of block is read without a change
here, both on the server and in the editor (the editor's script gets this table).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from cms.content.blocks import BodyBlock
from cms.content.models import TextPage
from cms.readability import Block, BlockKind, blocks_from_html

ANY: Final = "*"


def _places(block: blocks.Block, path: str, rich: BlockKind) -> Iterator[tuple[str, str]]:
    if isinstance(block, ImageBlock):  # its alternative text is not running text
        return
    if isinstance(block, blocks.RichTextBlock):
        yield path, rich.value
    elif isinstance(block, blocks.TextBlock):
        yield path, BlockKind.PARAGRAPH.value
    elif isinstance(block, blocks.CharBlock):
        yield path, BlockKind.HEADING.value
    elif isinstance(block, blocks.ListBlock):
        yield from _places(block.child_block, f"{path}.{ANY}", BlockKind.LIST_ITEM)
    elif isinstance(block, blocks.StructBlock | blocks.StreamBlock):
        for name, child in block.child_blocks.items():
            yield from _places(child, f"{path}.{name}".lstrip("."), rich)


#: where text is in a body: from the path of a block to the kind of text it holds
TEXT_PLACES: Final[Mapping[str, str]] = dict(_places(BodyBlock(), "", BlockKind.PARAGRAPH))


def readable_blocks(page: TextPage) -> list[Block]:
    """Return title, summary and all text of the body, in reading order."""
    text_blocks = [
        Block("title", page.title, BlockKind.HEADING),
        Block("summary", page.summary, BlockKind.PARAGRAPH),
    ]
    for child in page.body:
        text_blocks += _read(child.block, child.value, child.block_type)
    return [
        replace(block, id=block.id or f"t{number}")
        for number, block in enumerate(text_blocks)
        if block.text.strip()
    ]


def _read(block: blocks.Block, value: Any, path: str) -> Iterator[Block]:
    if path in TEXT_PLACES:
        kind = BlockKind(TEXT_PLACES[path])
        if not isinstance(block, blocks.RichTextBlock):
            yield Block("", str(value or ""), kind)
            return
        for piece in blocks_from_html(value.source if value else ""):
            yield replace(piece, id="", kind=piece.kind if kind is BlockKind.PARAGRAPH else kind)
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from _read(block.child_block, item, f"{path}.{ANY}")
    elif isinstance(block, blocks.StructBlock) and not isinstance(block, ImageBlock):
        for name, child in block.child_blocks.items():
            yield from _read(child, value.get(name), f"{path}.{name}")
