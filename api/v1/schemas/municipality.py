"""The name of a municipality in a request."""

from typing import Any

from django.core.validators import ProhibitNullCharactersValidator
from rest_framework import serializers

from api.queries.regions.municipalities import is_known_municipality, municipality_names
from api.v1.meant.words import guess
from api.v1.schemas.fields import SearchTermsField


class MunicipalityField(SearchTermsField):
    """A municipality that there is, in any case."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for any other; it says which one may have been meant."""
        written = super().to_internal_value(data)
        ProhibitNullCharactersValidator()(written)
        if not is_known_municipality(written):
            meant = guess(written, municipality_names())
            raise serializers.ValidationError(
                f"There is no municipality with this name. {meant}Write its official name, such as Utrecht."
            )
        return written
