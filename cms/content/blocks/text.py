"""Blocks of text. Limits keep a text readable on a phone and a request small."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.enums import Tone

INLINE = ["bold", "italic", "link", "document-link", "placeholders", "paste"]
MAX_HEADING_LENGTH = 160
WITH_LISTS = [*INLINE, "ul", "ol"]


class HeadingBlock(blocks.CharBlock):
    """A heading inside the body (the title of the article is the first level)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=MAX_HEADING_LENGTH, **kwargs)

    class Meta:
        icon = "title"
        label = _("Heading")


class ParagraphBlock(blocks.RichTextBlock):
    """One or more paragraphs of running text; a heading in it becomes a block when the text is saved."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": ["h2", *WITH_LISTS], "max_length": 8000, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")


class ItemsBlock(blocks.ListBlock):
    """A list in which each item is a short text."""

    def __init__(self, **kwargs: Any) -> None:
        item = blocks.RichTextBlock(features=INLINE, max_length=2000, label=_("Item"))
        super().__init__(item, **{"min_num": 1, "max_num": 30, **kwargs})


class CalloutBlock(blocks.StructBlock):
    """A remark that stands out from the running text."""

    tone = blocks.ChoiceBlock(choices=Tone.choices, default=Tone.INFO, label=_("Kind"))
    title = blocks.CharBlock(required=False, max_length=160, label=_("Title"))
    text = blocks.RichTextBlock(features=WITH_LISTS, max_length=3000, label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Call-out")


class QuestionBlock(blocks.StructBlock):
    """A question readers ask, with its answer."""

    question = blocks.CharBlock(max_length=255, label=_("Question"))
    answer = blocks.RichTextBlock(features=WITH_LISTS, max_length=4000, label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question and answer")


class QuoteBlock(blocks.StructBlock):
    """What a parent or youth says about their own experience; never with a name."""

    text = blocks.TextBlock(max_length=2000, label=_("Quote"))
    person = blocks.CharBlock(
        max_length=160,
        label=_("Who says this"),
        help_text=_("Without a name, for example: mother of a boy of nine."),
    )

    class Meta:
        icon = "openquote"
        label = _("Experience")


class HelpBlock(blocks.StructBlock):
    """The place where a regional site shows who can help here."""

    intro = blocks.CharBlock(required=False, max_length=255, label=_("Sentence above it"))

    class Meta:
        icon = "group"
        label = _("Who can help")
        help_text = _("Each regional site shows its own support point here.")
