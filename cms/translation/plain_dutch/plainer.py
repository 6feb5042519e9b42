"""Makes a segment plainer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cms.readability import Block, HardWordEntry, shipped_house_list, shipped_lexicon
from cms.readability.blocks import BlockKind
from cms.readability.grammar.parsing import parse
from cms.translation.plain_dutch.fragment import Edit, Fragment
from cms.translation.plain_dutch.splitting import split
from cms.translation.plain_dutch.swapping import swaps

_MAX_ROUNDS: Final = 40  # more than any segment needs; beyond it the word lists are circular


@dataclass(frozen=True, slots=True)
class Plainer:
    """The result for a segment. `html` is exactly the input when nothing was safe to change."""

    html: str
    changed: bool


def make_plainer(html: str, *, house_list: Sequence[HardWordEntry] | None = None) -> Plainer:
    """Return the HTML of a Dutch segment with safe replacements and splits made.

    Promises: the same tags, links, numbers, names and quotations; no sentence with more words than the one it
    came from; idempotent. Accepts any text. Without a house list it uses the shipped one.
    """
    words = tuple(shipped_house_list() if house_list is None else house_list)
    current = html
    for _round in range(_MAX_ROUNDS):
        fragment = Fragment(current)
        edits = _edits(fragment, words)
        if not edits:
            return Plainer(current, changed=current != html)
        current = fragment.with_edits(edits)
    return Plainer(html, changed=False)


def _edits(fragment: Fragment, words: tuple[HardWordEntry, ...]) -> list[Edit]:
    sentences, _entries = parse([Block("segment", fragment.text, BlockKind.PARAGRAPH)], shipped_lexicon())
    return list(swaps(fragment, sentences, words)) or split(fragment, sentences)
