"""The blocks that editors fill in: body, sources, key questions. Their HTML is made in `rendering`."""

from cms.content.blocks.body import BodyBlock
from cms.content.blocks.key_questions import KeyQuestionsBlock
from cms.content.blocks.sources import SourceBlock
from cms.content.blocks.whole import WholeStreamBlock

__all__ = ["BodyBlock", "KeyQuestionsBlock", "SourceBlock", "WholeStreamBlock"]
