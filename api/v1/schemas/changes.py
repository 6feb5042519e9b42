"""The description of the feed."""

from typing import Any

from rest_framework import serializers

KINDS = ["article", "story", "region"]


class ChangeLineSerializer(serializers.Serializer[Any]):
    """One text or region was published, changed or withdrawn."""

    sequence = serializers.IntegerField(help_text="Rises from line to line, in the order of what happened.")
    type = serializers.ChoiceField(choices=["published", "withdrawn"])
    kind = serializers.ChoiceField(
        choices=KINDS,
        help_text="`article`, `story`: a text. `region`: who to call in a region; fetch it by the code in "
        "`region`.",
    )
    id = serializers.UUIDField()
    language = serializers.CharField(allow_null=True, help_text="Null for a region.")
    region = serializers.CharField(allow_null=True, help_text="Null for a national text.")
    etag = serializers.CharField(
        allow_null=True,
        help_text="The ETag (without its quotes) with which the text is now answered; null when withdrawn.",
    )
    at = serializers.DateTimeField()


class ChangePageSerializer(serializers.Serializer[Any]):
    """A page of the feed."""

    results = ChangeLineSerializer(many=True)
    next = serializers.CharField(help_text="Keep it, and ask with it as `since` next time. Never absent.")
    hasMore = serializers.BooleanField(help_text="Whether there are more lines now.")
