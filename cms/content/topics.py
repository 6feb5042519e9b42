"""Topics by what never changes: one key for all languages. Their slugs and names are only labels."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from cms.content.models import Topic


def slugs_of(keys: Sequence[str]) -> list[str]:
    """Return the present slugs of topics, by the keys that a snapshot holds; no query without any."""
    if not keys:
        return []
    found = Topic.objects.filter(translation_key__in=[UUID(key) for key in keys])
    found = found.exclude(label_changes__is_first=True)
    return sorted(set(found.values_list("slug", flat=True)))


def former_slugs_of(slugs: Iterable[str]) -> dict[str, list[str]]:
    """Return the slugs that these topics had earlier, by their present one; no query without any."""
    wanted = set(slugs)
    if not wanted:
        return {}
    return dict(Topic.objects.filter(slug__in=wanted).values_list("slug", "former_slugs"))
