"""The input of the library: a text as a list of blocks."""

import re
from dataclasses import dataclass
from enum import StrEnum

_ITEM = re.compile(r"[ \t]*(?:[-*•–][ \t]|\d{1,3}[.)][ \t]|[a-z][.)][ \t])")
_HEADING = re.compile(r"#{1,6}[ \t]")
_MAX_WRAPPED_LENGTH = 120


class BlockKind(StrEnum):
    """The kind of a block."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph or list item. The caller chooses `id`; marks refer to it."""

    id: str
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: `text[start:end]`, in characters (code points)."""

    start: int
    end: int


def blocks_from_text(text: str) -> list[Block]:
    """Split a plain text into blocks, with the ids "b1", "b2" and so on. Never raises.

    A blank line ends a paragraph; lines that begin with "- ", "1. " or "a) " are list items and those with
    "# " are headings, without that prefix. When a text has lines over 120 characters, it was not wrapped by
    hand, and every line is a separate block.
    """
    blocks: list[Block] = []

    def add(lines: list[str], kind: BlockKind) -> None:
        content = "\n".join(lines).strip()
        if content:
            blocks.append(Block(f"b{len(blocks) + 1}", content, kind))

    all_lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    unwrapped = any(len(line) > _MAX_WRAPPED_LENGTH for line in all_lines)
    kind, lines = BlockKind.PARAGRAPH, list[str]()
    for line in [*all_lines, ""]:
        item, heading = _ITEM.match(line), _HEADING.match(line)
        if unwrapped or not line.strip() or item or heading:
            add(lines, kind)
            kind, lines = BlockKind.PARAGRAPH, []
        if heading:
            add([line[heading.end() :]], BlockKind.HEADING)
        elif item:
            kind, lines = BlockKind.LIST_ITEM, [line[item.end() :]]
        elif line.strip():
            lines.append(line)
    return blocks
