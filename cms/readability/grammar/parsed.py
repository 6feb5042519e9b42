"""A parsed text: sentences of words, each with its word class and lexicon entry."""

from collections.abc import Sequence
from dataclasses import dataclass

from cms.readability.blocks import Block, Span
from cms.readability.lexicon import LexiconEntry


@dataclass(frozen=True, slots=True)
class Token:
    """A word or punctuation mark with its class; `form` is the form to look up, `head` a compound's head."""

    start: int
    end: int
    form: str
    is_word: bool
    tag: str
    entry: LexiconEntry | None
    head: LexiconEntry | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in its block. `tokens` includes punctuation, `words` only the words."""

    block: Block
    span: Span
    tokens: Sequence[Token]

    @property
    def words(self) -> list[Token]:
        """The tokens that are words, numbers, URLs or e-mail addresses."""
        return [token for token in self.tokens if token.is_word]

    def quote(self, start: int, end: int) -> str:
        """Return this part of the block's text."""
        return self.block.text[start:end]
