"""What regional sites report of their readers."""

from typing import Any

from rest_framework import serializers

from api.v1.schemas.fields import LanguageField, NumberField
from cms.feedback.enums import Clear

MAX_TEXT_LENGTH = 1000
MAX_LINES = 500
MAX_READS = 1_000_000
TEXT_ID = "The `id` of the article or story; of what your region adds, that of its `supplement` block."


class NewFeedbackSerializer(serializers.Serializer[Any]):
    """What one reader says of one text."""

    article = serializers.UUIDField(help_text=TEXT_ID)
    language = LanguageField(help_text="The `language` of the text that the reader saw.")
    clear = serializers.ChoiceField(choices=Clear.values, help_text="Was this text clear?")
    text = serializers.CharField(
        required=False,
        allow_blank=True,
        allow_null=True,
        max_length=MAX_TEXT_LENGTH,
        help_text="The reader's own words. Names, addresses, telephone numbers and the like are taken out "
        "before they are stored; ask your readers to leave them out too.",
    )


class UsageLineSerializer(serializers.Serializer[Any]):
    """How often one text was read."""

    article = serializers.UUIDField(help_text=TEXT_ID)
    language = LanguageField(help_text="The `language` of the text that was shown.")
    reads = NumberField(min_value=0, max_value=MAX_READS, help_text="How often it was opened on that day.")


class NewUsageSerializer(serializers.Serializer[Any]):
    """How often texts were read on one day."""

    day = serializers.DateField(help_text="Today or one of the 31 days before, in the Netherlands.")
    counts = UsageLineSerializer(  # type: ignore[call-arg]  # many=True takes the options of a list
        many=True, max_length=MAX_LINES, help_text="Each text and language once."
    )
