"""The description of blocks of text."""

from typing import Any, Final

from rest_framework import serializers

from cms.content.enums import Tone

HTML: Final = (
    "The whole block as sanitised HTML. Enough, when you do not need its parts. What each region has of its "
    'own stands in `<span data-placeholder="telephone">`: filled in for a region, else in words. A link to '
    "another article has its id and slug in `data-article` and `data-slug`, from which a site makes its own "
    "URL; it is there as long as that article is public."
)


class Block(serializers.Serializer[Any]):
    """What every block has."""

    id = serializers.CharField(help_text="Stays the same while the block is edited.")
    html = serializers.CharField(help_text=HTML, allow_blank=True)


class HeadingBlockSerializer(Block):
    """A heading below the title of the article."""

    type = serializers.ChoiceField(choices=["heading"])
    text = serializers.CharField()


class ParagraphBlockSerializer(Block):
    """Running text."""

    type = serializers.ChoiceField(choices=["paragraph"])


class ItemSerializer(serializers.Serializer[Any]):
    """One item of a list."""

    html = serializers.CharField()


class StepsBlockSerializer(Block):
    """Numbered steps."""

    type = serializers.ChoiceField(choices=["steps"])
    items = ItemSerializer(many=True)


class ChecklistBlockSerializer(Block):
    """Things to tick off."""

    type = serializers.ChoiceField(choices=["checklist"])
    items = ItemSerializer(many=True)


class CalloutBlockSerializer(Block):
    """A remark that stands out."""

    type = serializers.ChoiceField(choices=["callout"])
    tone = serializers.ChoiceField(choices=Tone.values)
    title = serializers.CharField(allow_blank=True)
    text = serializers.CharField(help_text="As HTML.")


class QuestionBlockSerializer(Block):
    """A question with its answer."""

    type = serializers.ChoiceField(choices=["question"])
    question = serializers.CharField()
    answer = serializers.CharField(help_text="As HTML.")


class QuoteBlockSerializer(Block):
    """What a parent or youth says; never with a name."""

    type = serializers.ChoiceField(choices=["quote"])
    text = serializers.CharField()
    person = serializers.CharField(help_text="Who says this, without a name.")


class HelpBlockSerializer(Block):
    """Where a site shows its own support point: its html has an empty element for it."""

    type = serializers.ChoiceField(choices=["help"])
    intro = serializers.CharField(allow_blank=True)


TEXT_BLOCKS: Final[dict[str, type[Block]]] = {
    "heading": HeadingBlockSerializer,
    "paragraph": ParagraphBlockSerializer,
    "steps": StepsBlockSerializer,
    "checklist": ChecklistBlockSerializer,
    "callout": CalloutBlockSerializer,
    "question": QuestionBlockSerializer,
    "quote": QuoteBlockSerializer,
    "help": HelpBlockSerializer,
}
