"""The description of the feed."""

from typing import Any, Final

from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema_field
from rest_framework import serializers

KINDS = ["article", "story", "region"]


class LineSerializer(serializers.Serializer[Any]):
    """What every line of the feed has."""

    sequence = serializers.IntegerField(help_text="Rises from line to line, in the order of what happened.")
    kind = serializers.ChoiceField(
        choices=KINDS,
        help_text="`article`, `story`: a text. `region`: who to call in a region; fetch it by the code in "
        "`region`.",
    )
    id = serializers.UUIDField()
    language = serializers.CharField(allow_null=True, help_text="Null for the facts of a region alone.")
    region = serializers.CharField(allow_null=True, help_text="Null for a national text.")
    at = serializers.DateTimeField()


class PublishedLineSerializer(LineSerializer):
    """A text or region was published or changed."""

    type = serializers.ChoiceField(choices=["published"])
    etag = serializers.CharField(help_text="The ETag (without its quotes) with which it is now answered.")


class WithdrawnLineSerializer(LineSerializer):
    """A text or region was withdrawn: remove it."""

    type = serializers.ChoiceField(choices=["withdrawn"])
    etag = serializers.CharField(allow_null=True, help_text="Always null: there is nothing to answer.")


CHANGE_LINE: Final = PolymorphicProxySerializer(
    component_name="ChangeLine",
    serializers={"published": PublishedLineSerializer, "withdrawn": WithdrawnLineSerializer},
    resource_type_field_name="type",
)


@extend_schema_field(CHANGE_LINE)
class ChangeLineField(serializers.JSONField):
    """One text or region was published, changed or withdrawn."""


class ChangePageSerializer(serializers.Serializer[Any]):
    """A page of the feed."""

    results = serializers.ListField(child=ChangeLineField())
    next = serializers.CharField(help_text="Keep it, and ask with it as `since` next time. Never absent.")
    hasMore = serializers.BooleanField(help_text="Whether there are more lines now.")
