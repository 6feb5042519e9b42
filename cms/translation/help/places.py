"""Describes the place of a segment in its text."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.text import capfirst
from wagtail.fields import StreamField


def place_label(model: type[Model], field_path: str) -> str:
    """Return the names of the blocks, or of the field; wagtail-localize's path when there is neither."""
    name, *blocks = field_path.split(".")
    try:
        field: Any = model._meta.get_field(name)  # noqa: SLF001 - Django's documented way to ask a model
    except FieldDoesNotExist:
        return field_path
    block = field.stream_block if isinstance(field, StreamField) else None
    labels = []
    for part in blocks:
        children = getattr(block, "child_blocks", {})
        block = children.get(part) or getattr(block, "child_block", None)
        if part in children and block is not None:
            labels.append(str(block.label))
    return " · ".join(capfirst(label) for label in labels or [str(field.verbose_name)])
