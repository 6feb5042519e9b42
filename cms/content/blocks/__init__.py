"""The building blocks of a body."""

from cms.content.blocks.body import BodyBlock
from cms.content.blocks.sources import SourceBlock

__all__ = ["BodyBlock", "SourceBlock"]
