"""The description of the glossary and the topics."""

from typing import Any

from rest_framework import serializers


class GlossaryTermSerializer(serializers.Serializer[Any]):
    """A term with the explanation that readers approved last."""

    id = serializers.UUIDField(help_text="The same in all languages, and in the `terms` of an article.")
    term = serializers.CharField()
    explanation = serializers.CharField(help_text="Plain text.")
    language = serializers.CharField(help_text="Of term and explanation.")
    direction = serializers.ChoiceField(choices=["ltr", "rtl"])


class GlossarySerializer(serializers.Serializer[Any]):
    """All of it: there is no next page."""

    requestedLanguage = serializers.CharField()
    results = GlossaryTermSerializer(many=True)


class TopicSerializer(serializers.Serializer[Any]):
    """A subject of public texts."""

    slug = serializers.CharField(help_text="The same in all languages; the value of the filter `topic`.")
    name = serializers.CharField()
    language = serializers.CharField(help_text="Of the name.")
    direction = serializers.ChoiceField(choices=["ltr", "rtl"])


class TopicsSerializer(serializers.Serializer[Any]):
    """All of them: there is no next page."""

    requestedLanguage = serializers.CharField()
    results = TopicSerializer(many=True)
