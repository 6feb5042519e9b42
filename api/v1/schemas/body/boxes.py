"""The description of blocks that stand out from the running text."""

from rest_framework import serializers

from api.v1.schemas.body.block import AnyBlockSerializer
from cms.content.enums import Tone


class CalloutBlockSerializer(AnyBlockSerializer):
    """A remark that stands out."""

    type = serializers.ChoiceField(choices=["callout"])
    tone = serializers.ChoiceField(choices=Tone.values)
    title = serializers.CharField(allow_blank=True)
    text = serializers.CharField(help_text="As HTML.")


class QuestionBlockSerializer(AnyBlockSerializer):
    """A question with its answer."""

    type = serializers.ChoiceField(choices=["question"])
    question = serializers.CharField()
    answer = serializers.CharField(help_text="As HTML.")


class QuoteBlockSerializer(AnyBlockSerializer):
    """What a parent or youth says; never with a name."""

    type = serializers.ChoiceField(choices=["quote"])
    text = serializers.CharField()
    person = serializers.CharField(help_text="Who says this, without a name.")


class HelpBlockSerializer(AnyBlockSerializer):
    """Where a site shows its own support point: its html has an empty element for it."""

    type = serializers.ChoiceField(choices=["help"])
    intro = serializers.CharField(allow_blank=True)
