"""For models whose texts people read: each is stored as `cms.text.kept` of what was typed."""

from collections.abc import Collection
from typing import Any

from django.db import models
from wagtail.fields import StreamField

from cms.keeping.blocks import kept_value
from cms.text import kept


class KeptTexts(models.Model):
    """Keeps its texts whenever it is validated: by a form, an importer, or the saving of a page.

    The rules of each field are then applied to what is stored.
    """

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Keep the texts of all fields that are validated, then validate them. Raises ValidationError."""
        deferred = self.get_deferred_fields()
        for field in self._meta.concrete_fields:
            if field.name not in (exclude or ()) and field.attname not in deferred:
                self._keep(field)
        super().clean_fields(exclude)

    def _keep(self, field: models.Field[Any, Any]) -> None:
        value = getattr(self, field.attname)
        if isinstance(field, StreamField):
            kept_value(field.stream_block, value)
        elif isinstance(field, models.CharField | models.TextField) and isinstance(value, str):
            setattr(self, field.attname, kept(value))
