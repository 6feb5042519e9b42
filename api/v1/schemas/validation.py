"""The description of how a text was approved, and of how a translation stands to its source."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers


class TogetherSerializer(serializers.Serializer[Any]):
    """How many of the readers came from the panel of another region, which read together with this one."""

    region = serializers.CharField(help_text="The code of that region.")
    readers = serializers.IntegerField(help_text="How many from there decided; they are among `readers`.")


class PanelCountSerializer(serializers.Serializer[Any]):
    """How many people of one panel read the text, what they decided, and the rule that held."""

    kind = serializers.ChoiceField(choices=["parents", "youth", "speakers", "experts"])
    readers = serializers.IntegerField(help_text="`yes`, `yesWithTip` and `no` together.")
    yes = serializers.IntegerField(help_text="How many said yes, without a tip.")
    yesWithTip = serializers.IntegerField(
        help_text="How many said yes and gave a tip. The text was published as they read it."
    )
    no = serializers.IntegerField(help_text="How many wanted the text to be changed first.")
    minimumReaders = serializers.IntegerField(help_text="How many readers the panel needed.")
    share = serializers.IntegerField(
        help_text="The percentage of readers who had to say yes, with or without a tip."
    )
    together = TogetherSerializer(
        many=True, help_text="Empty unless a panel of a region had too few readers of its own."
    )


class ReadabilitySerializer(serializers.Serializer[Any]):
    """How hard the text is to read."""

    level = serializers.IntegerField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field of the answer, in the place of an option


class ValidationSerializer(serializers.Serializer[Any]):
    """How the text was approved, and until when it holds."""

    status = serializers.ChoiceField(
        choices=["approved", "urgent", "minorEdit"],
        help_text="`approved`: panels read exactly this text. `urgent`: published at once, panels read it "
        "afterwards. `minorEdit`: a spelling correction in a text that panels approved.",
    )
    approvedAt = serializers.DateTimeField(help_text="For a minor edit: when panels approved.")
    validUntil = serializers.DateField(allow_null=True)
    panels = PanelCountSerializer(many=True)
    readability = ReadabilitySerializer(allow_null=True)
    reason = serializers.CharField(required=False, help_text="Only of an urgent publication.")
    followUpDue = serializers.DateField(
        required=False, help_text="Only of an urgent publication: the day before which panels read it."
    )


# the national rule set takes any name with "Date" in it for a date, and wants a format
@extend_schema_field({"type": "boolean", "format": "boolean"})
class UpToDateField(serializers.BooleanField):
    """Whether a translation says what its source says."""


class TranslationSerializer(serializers.Serializer[Any]):
    """How a translation stands to its source."""

    sourceLanguage = serializers.CharField()
    upToDate = UpToDateField(
        help_text="False: the meaning of a section of the source text has changed since this translation."
    )
