"""The placeholders in a text page, and the errors in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from cms.content.placeholders.filling import (
    TOKENS,
    Placeholder,
    placeholders_in,
    text_nodes,
    unknown_tokens_in,
)

#: the fields of a page that readers see; placeholders are filled in only in the first list
FILLED: Final = ("summary", "body")
READ: Final = ("title", *FILLED, "sources", "key_questions")


@dataclass(frozen=True)
class PlaceholderError:
    """An error, for an editor; `block` is the index of the block in a field that has blocks."""

    field: str
    block: int | None
    message: str


def placeholders_of(page: Any) -> set[Placeholder]:
    """Return the placeholders that are filled in when this text is rendered."""
    return {
        placeholder
        for _field, _block, text, filled in _texts({name: getattr(page, name) for name in FILLED})
        if filled
        for placeholder in placeholders_in(text)
    }


def placeholder_errors(values: Mapping[str, Any]) -> list[PlaceholderError]:
    """Return the errors in these fields of a page: tokens that are unknown, or misplaced.

    Readers would see the braces of either. `values` need not have all fields.
    """
    errors = []
    for field, block, text, filled in _texts(values):
        unknown = unknown_tokens_in(text)
        misplaced = [] if filled else [TOKENS[placeholder] for placeholder in placeholders_in(text)]
        if unknown:
            errors.append(PlaceholderError(field, block, _unknown_message(unknown[0])))
        elif misplaced:
            message = _("%(token)s cannot stand here. Use it in the summary or in the text.")
            errors.append(PlaceholderError(field, block, message % {"token": misplaced[0]}))
    return errors


def validation_errors(page: Any) -> list[PlaceholderError]:
    """Return the errors in a whole page."""
    return placeholder_errors({name: getattr(page, name) for name in READ})


def _unknown_message(piece: str) -> str:
    known = get_text_list(list(TOKENS.values()), _("and"))
    message = _("There is no placeholder “%(piece)s”. Those that exist are %(known)s.")
    return message % {"piece": piece[:40], "known": known}


Text = tuple[str, int | None, str, bool]  # field, index of the block, text, whether it is filled in


def _texts(values: Mapping[str, Any]) -> Iterator[Text]:
    for field in READ:
        value = values.get(field)
        if isinstance(value, str):
            yield field, None, value, field in FILLED
        elif value is not None:
            for index, child in enumerate(value):
                for text, filled in _in_block(child.block, child.value):
                    yield field, index, text, filled and field in FILLED


def _in_block(block: blocks.Block, value: Any) -> Iterator[tuple[str, bool]]:
    if value is None:
        return
    if isinstance(block, ImageBlock):  # its alternative text becomes an attribute, where nothing is filled in
        yield value.contextual_alt_text or "", False
    elif isinstance(block, blocks.RichTextBlock):
        yield from ((text, True) for text in text_nodes(value.source))
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
        yield value, True
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from _in_block(block.child_block, item)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _in_block(child, value.get(name))
