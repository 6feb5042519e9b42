"""A text made ready for measuring: sentences of words, each with its class and its entry."""

from collections.abc import Sequence
from dataclasses import dataclass

from cms.readability.blocks import Block, Span
from cms.readability.lexicon import LexiconEntry


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark with its word class; `form` is how it is looked up, `head` how a compound ends."""

    start: int
    end: int
    form: str
    is_word: bool
    tag: str
    entry: LexiconEntry | None
    head: LexiconEntry | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in its block. `tokens` holds the marks too, `words` only the words."""

    block: Block
    span: Span
    tokens: Sequence[Token]

    @property
    def words(self) -> list[Token]:
        """The tokens that are words, numbers or addresses."""
        return [token for token in self.tokens if token.is_word]

    def quote(self, start: int, end: int) -> str:
        """The piece of the block's text."""
        return self.block.text[start:end]
