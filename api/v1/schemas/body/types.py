"""The blocks of a national text, by their `type`. cms/content/rendering makes them."""

from collections.abc import Mapping
from typing import Final

from drf_spectacular.utils import PolymorphicProxySerializer

from api.v1.schemas.body import boxes, media, running_text
from api.v1.schemas.body.block import AnyBlockSerializer
from cms.content.rendering.body import RENDERERS

TYPES: Final[dict[str, type[AnyBlockSerializer]]] = {
    "heading": running_text.HeadingBlockSerializer,
    "paragraph": running_text.ParagraphBlockSerializer,
    "steps": running_text.StepsBlockSerializer,
    "checklist": running_text.ChecklistBlockSerializer,
    "callout": boxes.CalloutBlockSerializer,
    "question": boxes.QuestionBlockSerializer,
    "quote": boxes.QuoteBlockSerializer,
    "help": boxes.HelpBlockSerializer,
    "image": media.ImageBlockSerializer,
    "video": media.VideoBlockSerializer,
    "download": media.DownloadBlockSerializer,
}
if missing := RENDERERS.keys() - TYPES.keys():
    raise NotImplementedError(f"Blocks that nobody described: {', '.join(sorted(missing))}.")


def one_of(name: str, types: Mapping[str, type[AnyBlockSerializer]]) -> PolymorphicProxySerializer:
    """Return the description of a block that is one of these."""
    return PolymorphicProxySerializer(
        component_name=name, serializers=dict(types), resource_type_field_name="type"
    )
