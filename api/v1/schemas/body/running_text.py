"""The description of headings, paragraphs and lists."""

from typing import Any

from rest_framework import serializers

from api.v1.schemas.body.block import AnyBlockSerializer


class HeadingBlockSerializer(AnyBlockSerializer):
    """A heading below the title of the article."""

    type = serializers.ChoiceField(choices=["heading"])
    text = serializers.CharField()


class ParagraphBlockSerializer(AnyBlockSerializer):
    """Running text."""

    type = serializers.ChoiceField(choices=["paragraph"])


class ItemSerializer(serializers.Serializer[Any]):
    """One item of a list."""

    html = serializers.CharField()


class StepsBlockSerializer(AnyBlockSerializer):
    """Numbered steps."""

    type = serializers.ChoiceField(choices=["steps"])
    items = ItemSerializer(many=True)


class ChecklistBlockSerializer(AnyBlockSerializer):
    """Things to tick off."""

    type = serializers.ChoiceField(choices=["checklist"])
    items = ItemSerializer(many=True)
