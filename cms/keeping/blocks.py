"""The texts in blocks, as they are stored."""

from typing import Any

from wagtail import blocks
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from cms.keeping.rich_text import kept_html
from cms.text import kept


def kept_value(block: blocks.Block, value: Any) -> Any:
    """Return the value of a block with its texts as they are kept; lists and structures change in place."""
    match block:
        case blocks.RichTextBlock() if isinstance(value, RichText):
            html = kept_html(value.source)
            return value if html == value.source else RichText(html)
        case ImageBlock() if value is not None:
            value.contextual_alt_text = _kept(value.contextual_alt_text)
        case blocks.StructBlock() if value is not None:
            for name, child in block.child_blocks.items():
                value[name] = kept_value(child, value.get(name))
        case blocks.BaseStreamBlock() | blocks.ListBlock() if value is not None:
            children = value.bound_blocks if isinstance(block, blocks.ListBlock) else value
            for child in children:
                child.value = kept_value(child.block, child.value)
        case blocks.CharBlock() | blocks.TextBlock():
            return _kept(value)
    return value


def _kept(value: Any) -> Any:
    return kept(value) if isinstance(value, str) else value
