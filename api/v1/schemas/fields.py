"""Fields that REST framework does not have."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.fields import empty

from api.v1.http.cursors import LENGTH, is_of_filters, read_cursor
from api.v1.http.language_tags import exists, is_tag, languages, plain_tag
from api.v1.meant.languages import meant, meant_spoken
from api.v1.meant.words import meant_among
from cms.content.languages import broader
from cms.regions.enums import SpokenLanguage

TAG = r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}$"
OTHER_FILTERS = (
    "This place is one of other filters. Go on with the filters with which it was given, or leave it out to "
    "begin again with these."
)
NOT_BLANK = r"^[^\u0000]*[^\s\u0000][^\u0000]*$"


@extend_schema_field({"type": "string", "pattern": TAG})
class LanguageField(serializers.CharField):
    """A language tag, in any case and with any sign between its parts; as texts have it from here on."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for what is no language; it says which one may have been meant."""
        text = super().to_internal_value(data)
        tag = plain_tag(text)
        # letters of other alphabets may have a Latin lower case
        if not text.isascii() or not is_tag(tag) or not exists(tag):
            raise serializers.ValidationError(f"Not a language tag. {meant(text)}")
        return tag


class TextLanguageField(LanguageField):
    """A language that texts may be in: where nothing else is answered, another one would find nothing."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for any other."""
        tag = super().to_internal_value(data)
        check_has_texts(tag)
        return tag


@extend_schema_field({"type": "string", "pattern": TAG})
class SpokenLanguageField(serializers.CharField):
    """A language that is spoken at a support point, written as any other."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for one that is not among those that a support point can have."""
        text = super().to_internal_value(data)
        tag = plain_tag(text)
        spoken = next((near for near in broader(tag) if near in SpokenLanguage.values), None)
        if spoken is None:
            raise serializers.ValidationError(
                f"No support point says that of itself. {meant_spoken(text, SpokenLanguage.values)}"
            )
        return spoken


def check_has_texts(tag: str) -> None:
    """Raise ValidationError for a language in which no text can be."""
    if tag not in languages():
        raise serializers.ValidationError(f"No text is in this language. {meant(tag)}")


class LengthAsWrittenField(serializers.CharField):
    """A text whose length is that of what was written, with the spaces around it."""

    def run_validation(self, data: Any = empty) -> Any:
        """Raise ValidationError for what is too long, whatever it is made into afterwards."""
        if isinstance(data, str) and self.max_length and len(data) > self.max_length:
            self.fail("max_length", max_length=self.max_length)
        return super().run_validation(data)


@extend_schema_field({"type": "string", "pattern": NOT_BLANK})
class SearchTermsField(LengthAsWrittenField):
    """What a person typed."""


class OneOfField(serializers.ChoiceField):
    """One word of a fixed list. `named` has more names of each word, in lower case, that people may write."""

    def __init__(self, *args: Any, named: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.named = {str(word): str(word) for word in self.choices} | dict(named or {})

    def to_internal_value(self, data: Any) -> Any:
        """Raise ValidationError for any other; it says which one may have been meant, and which there are."""
        try:
            return super().to_internal_value(data)
        except serializers.ValidationError as error:
            raise serializers.ValidationError(
                f"Not one of the words for this. {meant_among(str(data), self.named, self.choices)}"
            ) from error


@extend_schema_field({"type": "string", "pattern": f"^[A-Za-z0-9_-]{{{LENGTH}}}$"})
class CursorField(serializers.CharField):
    """A cursor of an earlier answer; the number of its place from here on."""

    def __init__(self, *, purpose: str, **kwargs: Any) -> None:
        self.purpose = purpose
        super().__init__(**kwargs)

    def to_internal_value(self, data: Any) -> int:  # type: ignore[override]  # the number behind the token
        """Raise ValidationError for what no answer gave."""
        try:
            return read_cursor(self.purpose, super().to_internal_value(data))
        except ValueError as error:
            raise serializers.ValidationError("Not a place that an answer of this API gave.") from error


class PlacedSerializer(serializers.Serializer[Any]):
    """Parameters of which one is a place: it must be one of the same filters."""

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Raise ValidationError for a place of other filters."""
        for name in {"cursor", "since"} & attrs.keys():
            if not is_of_filters(str(self.initial_data[name]), attrs):
                raise serializers.ValidationError({name: OTHER_FILTERS})
        return attrs


@extend_schema_field(OpenApiTypes.DATETIME)
class MomentField(serializers.CharField):
    """A moment with its offset from UTC."""

    def to_internal_value(self, data: Any) -> datetime:  # type: ignore[override]  # the moment behind the text
        """Raise ValidationError for what is not a moment, or does not say where its clock hangs."""
        # a plus sign that was not escaped arrives as a space
        text = super().to_internal_value(data).replace(" ", "+")
        try:
            moment = parse_datetime(text)
            # in UTC: PostgreSQL takes no offset beyond sixteen hours
            moment = moment.astimezone(UTC) if moment and moment.tzinfo else None
        except (ValueError, OverflowError):
            moment = None
        if moment is None:
            raise serializers.ValidationError(
                "Not a moment with an offset. Example: 2026-11-01T09:30:00+01:00."
            )
        return moment


class NumberField(serializers.IntegerField):
    """A whole number, written as one."""

    def to_internal_value(self, data: Any) -> int:
        """Raise ValidationError for a number in quotation marks, a fraction, and true or false.

        5.0 is a whole number in JSON Schema.
        """
        data = int(data) if isinstance(data, float) and data.is_integer() else data
        if not isinstance(data, int) or isinstance(data, bool):
            raise serializers.ValidationError("A valid integer is required.")
        return super().to_internal_value(data)
