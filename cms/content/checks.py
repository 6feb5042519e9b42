"""Whether every block that an editor can choose can be published."""

from typing import Any

from django.core.checks import Error, register

from cms.content.blocks import BodyBlock
from cms.content.rendering.body import RENDERERS


@register()
def check_renderers(**_kwargs: Any) -> list[Error]:
    """Refuse a block without a renderer before a text with it is published; and a renderer of nothing."""
    blocks, rendered = set(BodyBlock.base_blocks), set(RENDERERS)
    hint = "Blocks are in cms.content.blocks.body, RENDERERS in cms.content.rendering.body."
    return [
        *(
            Error(f"The block `{name}` has no renderer.", hint=hint, id="content.E001")
            for name in blocks - rendered
        ),
        *(
            Error(f"The renderer of `{name}` has no block.", hint=hint, id="content.E002")
            for name in rendered - blocks
        ),
    ]
