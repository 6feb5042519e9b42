"""Where placeholders stand in a text page, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from cms.content.placeholders.filling import TOKENS, Placeholder, faults_in, placeholders_in, text_nodes

#: the parts of a page that readers read; placeholders are filled in in the first two
FILLED: Final = ("summary", "body")
READ: Final = ("title", *FILLED, "sources", "key_questions")


@dataclass(frozen=True)
class PlaceholderError:
    """What is wrong, for an editor; `block` is the number of the block in a field that has blocks."""

    field: str
    block: int | None
    message: str


def placeholders_of(page: Any) -> set[Placeholder]:
    """Return the placeholders that are filled in in this text."""
    return {
        placeholder
        for _field, _block, text, filled in _texts({name: getattr(page, name) for name in FILLED})
        if filled
        for placeholder in placeholders_in(text)
    }


def placeholder_faults(values: Mapping[str, Any]) -> list[PlaceholderError]:
    """Return what is wrong in these fields of a page: a token that is unknown, or stands where none can be.

    Readers would read its braces. `values` need not have all fields.
    """
    found = []
    for field, block, text, filled in _texts(values):
        wrong = faults_in(text)
        misplaced = [] if filled else [TOKENS[one] for one in placeholders_in(text)]
        if wrong:
            found.append(PlaceholderError(field, block, _unknown(wrong[0])))
        elif misplaced:
            said = _("%(token)s cannot stand here. Use it in the summary or in the text.")
            found.append(PlaceholderError(field, block, said % {"token": misplaced[0]}))
    return found


def validation_errors(page: Any) -> list[PlaceholderError]:
    """Return what is wrong in a whole page."""
    return placeholder_faults({name: getattr(page, name) for name in READ})


def _unknown(piece: str) -> str:
    known = get_text_list(list(TOKENS.values()), _("and"))
    said = _("There is no placeholder “%(piece)s”. Those that exist are %(known)s.")
    return said % {"piece": piece[:40], "known": known}


Text = tuple[str, int | None, str, bool]  # the field, the number of the block, the text, whether it is filled


def _texts(values: Mapping[str, Any]) -> Iterator[Text]:
    for field in READ:
        value = values.get(field)
        if isinstance(value, str):
            yield field, None, value, field in FILLED
        elif value is not None:
            for number, child in enumerate(value):
                for text, filled in _in_block(child.block, child.value):
                    yield field, number, text, filled and field in FILLED


def _in_block(block: blocks.Block, value: Any) -> Iterator[tuple[str, bool]]:
    if value is None:
        return
    if isinstance(block, ImageBlock):  # its alternative becomes an attribute, where nothing is filled in
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
