"""The blocks of an article's body, its sources and its key questions."""

from cms.content.blocks.body import BodyBlock
from cms.content.blocks.key_questions import KeyQuestionsBlock
from cms.content.blocks.sources import SourceBlock

__all__ = ["BodyBlock", "KeyQuestionsBlock", "SourceBlock"]
