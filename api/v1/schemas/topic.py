"""The slug of a topic in a request."""

from typing import Any

from rest_framework import serializers

from api.queries.known_topics import is_known_topic, topic_names
from api.v1.meant.words import meant_among


class TopicField(serializers.SlugField):
    """The slug of a topic that there is, or of one that texts had."""

    def to_internal_value(self, data: Any) -> str:
        """Raise ValidationError for any other: a list without texts would be a silent mistake."""
        slug = str(super().to_internal_value(data))
        self.run_validators(slug)
        if not is_known_topic(slug):
            names = topic_names()
            there_are = sorted(set(names.values())) or ["none"]
            raise serializers.ValidationError(
                f"There is no topic with this slug. {meant_among(slug, names, there_are)}"
            )
        return slug
