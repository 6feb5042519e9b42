"""The query parameters of regions and schools."""

from typing import Any

from django.core.validators import ProhibitNullCharactersValidator
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.v1.schemas.fields import (
    CursorField,
    LengthAsWrittenField,
    OneOfField,
    PlacedSerializer,
    SearchTermsField,
    SpokenLanguageField,
)
from api.v1.schemas.municipality import MunicipalityField
from api.v1.schemas.queries import form_id, page_size
from api.v1.schemas.region_code import RegionCodeField
from cms.regions.enums import RegionSector
from cms.regions.postcodes import four_digits
from cms.typed import NotUnderstoodError

REGIONS, SCHOOLS = "regions", "schools"
MAX_NAME_LENGTH = 80


#: SA, SD and SS are never given
LETTERS = "(?:[A-RT-Za-rt-z][A-Za-z]|[Ss][BCE-RT-Zbce-rt-z])"
POSTCODE = rf"^\s*(?:[Nn][Ll](?:\s+|-)?)?[1-9][0-9]{{3}}(?:\s*-)?\s*{LETTERS}?\s*$"


@extend_schema_field({"type": "string", "pattern": POSTCODE})
class PostcodeField(LengthAsWrittenField):
    """A postcode, with or without its letters; its four digits from here on."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for what is no postcode; it shows the sign that is wrong."""
        written = super().to_internal_value(data)
        ProhibitNullCharactersValidator()(written)
        try:
            return four_digits(written)
        except NotUnderstoodError as error:
            raise serializers.ValidationError(f"{error} Or like 1234.") from error


class RegionQuerySerializer(serializers.Serializer[Any]):
    """One region."""

    etag = form_id()


class RegionListQuerySerializer(PlacedSerializer):
    """A list of regions. All filters must hold."""

    postcode = PostcodeField(
        required=False,
        max_length=20,
        help_text="Only the regions that this postcode is in; its letters may be left out.",
    )
    sector = OneOfField(
        required=False, choices=RegionSector.values, help_text="Only regions of these schools."
    )
    municipality = MunicipalityField(
        required=False,
        max_length=MAX_NAME_LENGTH,
        help_text="Only regions with this municipality, by its official name, in any case.",
    )
    language = SpokenLanguageField(
        required=False, help_text="Only regions whose support point speaks this language."
    )
    pageSize = page_size()
    cursor = CursorField(
        purpose=REGIONS,
        required=False,
        help_text="Where to go on; part of `next` of the page before.",
    )


class SchoolListQuerySerializer(PlacedSerializer):
    """A list of schools. All filters must hold."""

    region = RegionCodeField(
        required=False, help_text="Only the schools of this region, by its official code."
    )
    sector = OneOfField(required=False, choices=RegionSector.values, help_text="Only schools of this kind.")
    municipality = MunicipalityField(
        required=False, max_length=MAX_NAME_LENGTH, help_text="Only schools in this municipality."
    )
    q = SearchTermsField(
        required=False, max_length=MAX_NAME_LENGTH, help_text="Only schools with this in their name."
    )
    pageSize = page_size()
    cursor = CursorField(
        purpose=SCHOOLS,
        required=False,
        help_text="Where to go on; part of `next` of the page before.",
    )
