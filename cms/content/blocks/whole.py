"""A list of blocks whose form has to arrive whole."""

from typing import Any

from django.core.exceptions import BadRequest
from django.utils.datastructures import MultiValueDictKeyError
from wagtail import blocks


class WholeStreamBlock(blocks.StreamBlock):
    """Refuses a form that does not say how many blocks it has, or lacks one: half a text is not stored.

    The editor always sends them; a form that was cut off on its way, or made by hand, may not. Wagtail would
    fail on it.
    """

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> Any:
        """Return what the form sent. Raises BadRequest, which is answered with 400."""
        count = data.get(f"{prefix}-count") or ""
        if not str(count).isdecimal():
            raise BadRequest(f"{prefix}: the form does not say how many blocks it has")
        try:
            return super().value_from_datadict(data, files, prefix)
        except MultiValueDictKeyError as error:
            raise BadRequest(f"{prefix}: the form lacks {error}") from error
