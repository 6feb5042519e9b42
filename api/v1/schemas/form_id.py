"""The form of a text in a request."""

from typing import Any, Final

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.v1.http.etags import PASTED, form_in

WRITTEN: Final = f"^{PASTED.pattern}$"


@extend_schema_field({"type": "string", "pattern": WRITTEN})
class FormField(serializers.CharField):
    """The `etag` of a line of the feed, or an `ETag` header with it; the form id alone from here on."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for what names no form."""
        form = form_in(super().to_internal_value(data))
        if not form:
            raise serializers.ValidationError(
                "Not the form of a text. Paste the `etag` of a line of the feed: 32 characters, 0-9 and a-f."
            )
        return form
