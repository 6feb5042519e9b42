"""What a site says to have."""

from typing import Any, Final

from rest_framework import serializers

from api.v1.schemas.changes import KINDS
from api.v1.schemas.fields import CursorField, LanguageField
from api.v1.schemas.queries import CHANGES
from api.v1.schemas.region_code import REGION

MAX_FORMS = 300
FORM_ID = r"^[0-9a-f]{32,40}$"
#: what the description of the body says of it as a whole
ONE_OF_THEM: Final = {"anyOf": [{"required": ["place"]}, {"required": ["forms"]}]}
NOTHING = "Say your `place`, your `forms`, or both."


class HeldFormSerializer(serializers.Serializer[Any]):
    """A text that your site has, as the feed named it."""

    kind = serializers.ChoiceField(choices=KINDS)
    id = serializers.UUIDField()
    language = LanguageField(allow_null=True, help_text="Null for a region.")
    region = serializers.RegexField(
        REGION, allow_null=True, help_text="Null for a national text; else that of your key."
    )
    etag = serializers.RegexField(FORM_ID, help_text="The `etag` of the line in the feed that you stored.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Raise ValidationError for a text without a language, and for facts without a region."""
        facts = attrs["kind"] == "region"
        errors = {}
        if facts != (attrs["language"] is None):
            errors["language"] = "A text has a language; what is known of a region has null."
        if facts and attrs["region"] is None:
            errors["region"] = "Say which region it is about."
        if errors:
            raise serializers.ValidationError(errors)
        return attrs


class NewSiteStateSerializer(serializers.Serializer[Any]):
    """What your site has now."""

    place = CursorField(
        purpose=CHANGES,
        required=False,
        help_text="The `next` of the last page of the feed that you stored.",
    )
    forms = serializers.ListField(
        child=HeldFormSerializer(),
        required=False,
        max_length=MAX_FORMS,
        help_text="Every text that you have, without those of other regions: what is not named, you do not "
        "have. With more than 300, leave this out and say your `place` alone.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Raise ValidationError for a site that says nothing."""
        if not attrs:
            raise serializers.ValidationError(NOTHING)
        return attrs
