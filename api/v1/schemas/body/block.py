"""What every block of a body has."""

from typing import Any, Final

from rest_framework import serializers

HTML: Final = (
    "The whole block as sanitised HTML. Enough, when you do not need its parts. What each region has of its "
    'own stands in `<span data-placeholder="telephone">`: filled in for a region, else in words. A link to '
    "another article has its id and slug in `data-article` and `data-slug`, from which a site makes its own "
    "URL; it is there as long as that article is public."
)


class AnyBlockSerializer(serializers.Serializer[Any]):
    """What every block has."""

    id = serializers.CharField(help_text="Stays the same while the block is edited.")
    html = serializers.CharField(help_text=HTML, allow_blank=True)
