"""The building blocks of a body, of its sources and of the questions about it."""

from cms.content.blocks.body import BodyBlock
from cms.content.blocks.key_questions import KeyQuestionsBlock
from cms.content.blocks.sources import SourceBlock

__all__ = ["BodyBlock", "KeyQuestionsBlock", "SourceBlock"]
