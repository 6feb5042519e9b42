"""The description of what a region adds."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.v1.schemas.body.block import AnyBlockSerializer
from api.v1.schemas.body.types import TYPES, one_of
from api.v1.schemas.validation import TranslationSerializer, ValidationSerializer


@extend_schema_field(one_of("SupplementPart", TYPES))
class SupplementPartField(serializers.JSONField):
    """A piece of what a region adds."""


class SupplementBlockSerializer(AnyBlockSerializer):
    """What a region adds to a national article, after the block that it names."""

    type = serializers.ChoiceField(choices=["supplement"])
    region = serializers.CharField(help_text="The code of the region.")
    title = serializers.CharField()
    blocks = serializers.ListField(child=SupplementPartField())
    confirmed = serializers.BooleanField(
        help_text="False: the national text changed, and the region has not said yet that this still fits."
    )
    translation = TranslationSerializer(allow_null=True)
    validation = ValidationSerializer()
