"""The blocks a body can consist of. Their names are the `type` of a block in the API."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.content.blocks.headings_in_text import with_headings
from cms.content.blocks.media import DownloadBlock, ImageWithCaptionBlock, VideoBlock
from cms.content.blocks.text import (
    MAX_HEADING_LENGTH,
    CalloutBlock,
    HeadingBlock,
    HelpBlock,
    ItemsBlock,
    ParagraphBlock,
    QuestionBlock,
    QuoteBlock,
)
from cms.content.blocks.whole import WholeStreamBlock


class BodyBlock(WholeStreamBlock):
    """The body of an article, in the order in which it is read."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    steps = ItemsBlock(icon="list-ol", label=_("Numbered steps"))
    checklist = ItemsBlock(icon="tasks", label=_("Checklist"))
    callout = CalloutBlock()
    question = QuestionBlock()
    quote = QuoteBlock()
    image = ImageWithCaptionBlock()
    video = VideoBlock()
    download = DownloadBlock()
    help = HelpBlock()

    class Meta:
        required = False
        max_num = 80

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> Any:
        """Return what the form sent; a heading in a paragraph is a block."""
        return with_headings(super().value_from_datadict(data, files, prefix), MAX_HEADING_LENGTH)
