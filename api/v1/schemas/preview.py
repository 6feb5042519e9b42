"""The description of a draft: a text that nobody has approved yet."""

from typing import Any

from rest_framework import serializers

from api.v1.schemas.article import ArticleSerializer
from api.v1.schemas.story import StorySerializer
from api.v1.schemas.validation import PanelCountSerializer, ReadabilitySerializer


class DraftValidationSerializer(serializers.Serializer[Any]):
    """A draft has no approval."""

    status = serializers.ChoiceField(choices=["draft"])
    approvedAt = serializers.DateTimeField(allow_null=True, help_text="Always null.")
    validUntil = serializers.DateField(allow_null=True)
    panels = PanelCountSerializer(many=True, help_text="Always empty.")
    readability = ReadabilitySerializer(allow_null=True, help_text="Always null.")


class PreviewedArticleSerializer(ArticleSerializer):
    """A draft in the form of an article. Show it to the person who requested it, and to nobody else."""

    version = serializers.IntegerField(help_text="Always 0.")
    validation = DraftValidationSerializer()  # type: ignore[assignment]  # a draft's own
    publishedAt = serializers.DateTimeField(allow_null=True, help_text="Always null.")
    updatedAt = serializers.DateTimeField(help_text="When the draft was saved.")


class PreviewedStorySerializer(StorySerializer):
    """A draft in the form of a story. Show it to the person who requested it, and to nobody else."""

    version = serializers.IntegerField(help_text="Always 0.")
    validation = DraftValidationSerializer()  # type: ignore[assignment]  # a draft's own
    publishedAt = serializers.DateTimeField(allow_null=True, help_text="Always null.")
    updatedAt = serializers.DateTimeField(help_text="When the draft was saved.")
