"""The description of the blocks of a body, by their `type`. cms/content/rendering makes them."""

from collections.abc import Mapping
from typing import Final

from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema_field
from rest_framework import serializers

from api.v1.schemas.media_blocks import DownloadBlockSerializer, ImageBlockSerializer, VideoBlockSerializer
from api.v1.schemas.text_blocks import TEXT_BLOCKS, Block
from api.v1.schemas.validation import TranslationSerializer, ValidationSerializer
from cms.content.rendering.body import RENDERERS

TYPES: Final[dict[str, type[Block]]] = {
    **TEXT_BLOCKS,
    "image": ImageBlockSerializer,
    "video": VideoBlockSerializer,
    "download": DownloadBlockSerializer,
}


def _one_of(name: str, types: Mapping[str, type[Block]]) -> PolymorphicProxySerializer:
    return PolymorphicProxySerializer(
        component_name=name, serializers=dict(types), resource_type_field_name="type"
    )


@extend_schema_field(_one_of("SupplementPart", TYPES))
class SupplementPartField(serializers.JSONField):
    """A piece of what a region adds."""


class SupplementBlockSerializer(Block):
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


@extend_schema_field(_one_of("Block", {**TYPES, "supplement": SupplementBlockSerializer}))
class BlockField(serializers.JSONField):
    """A piece of the body."""


if missing := RENDERERS.keys() - TYPES.keys():
    raise NotImplementedError(f"Blocks that nobody described: {', '.join(sorted(missing))}.")
