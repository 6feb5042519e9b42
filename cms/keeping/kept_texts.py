"""For models whose texts people read: each is stored as `cms.text.kept` of what was typed."""

from collections.abc import Collection
from typing import Any

from django.db import models
from wagtail.fields import StreamField

from cms.keeping.blocks import kept_value
from cms.text import kept, plain


class KeptTexts:
    """Keeps the texts of a model whenever it is validated: by a form, an importer, or the saving of a page.

    A text in which nobody sees anything is no text. The rules of each field are then applied to what is
    stored. It stands before the model's other bases.
    """

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Keep the texts of all fields that are validated, then validate them. Raises ValidationError."""
        _keep(self, exclude or ())
        super().clean_fields(exclude)  # type: ignore[misc]  # of the model, after this class


def kept_text(typed: str) -> str:
    """Return what is stored of a text; nothing when there is nothing to see in it."""
    return kept(typed) if plain(typed).strip() else ""


def _keep(row: Any, exclude: Collection[str]) -> None:
    deferred = row.get_deferred_fields()
    for field in row._meta.concrete_fields:  # noqa: SLF001 - Django's public _meta
        if field.name in exclude or field.attname in deferred:
            continue
        value = getattr(row, field.attname)
        if isinstance(field, StreamField):
            kept_value(field.stream_block, value)
        elif isinstance(field, models.CharField | models.TextField) and isinstance(value, str):
            setattr(row, field.attname, kept_text(value))
