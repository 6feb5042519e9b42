"""The description of a story."""

from typing import Any

from rest_framework import serializers

from api.v1.schemas.article import ArticleSummarySerializer
from api.v1.schemas.body.field import BlockField


class StorySerializer(ArticleSummarySerializer):
    """A story that was approved in exactly this form, and whose teller agrees to its publication."""

    body = serializers.ListField(child=BlockField())
    articles = serializers.ListField(
        child=serializers.UUIDField(), help_text="The ids of the articles that it belongs to."
    )


class ListedStorySerializer(ArticleSummarySerializer):
    """A story in a list. It has a `body` when the request has `include=body`."""

    body = serializers.ListField(child=BlockField(), required=False)
    articles = serializers.ListField(child=serializers.UUIDField())


class StoryPageSerializer(serializers.Serializer[Any]):
    """A page of a list."""

    results = ListedStorySerializer(many=True)
    next = serializers.URLField(allow_null=True, help_text="The URL of the next page; null on the last one.")
