"""Which topics there are, for a request that names one."""

from api.models import DocumentLabel
from api.queries.remembered import is_there
from cms.content.models import Topic


def is_known_topic(slug: str) -> bool:
    """Return whether a topic has this slug, or had it. No query for one that was known a minute ago."""
    return is_there("topic", slug, _found)


def topic_names() -> dict[str, str]:
    """Return the slug of each topic by that slug, by former ones, and by its name in each language.

    One query.
    """
    topics = list(Topic.objects.order_by("pk").values_list("slug", "name", "former_slugs"))
    named = {name.lower(): slug for slug, name, _former in topics}
    former = {earlier: slug for slug, _name, slugs in topics for earlier in slugs}
    return named | former | {slug: slug for slug, _name, _former in topics}


def _found(slug: str) -> bool:
    topics = Topic.objects.values_list("slug", "former_slugs")
    if any(slug == present or slug in former for present, former in topics):
        return True
    # a topic that was deleted: its public texts are still found
    return DocumentLabel.objects.filter(name=DocumentLabel.Name.TOPIC.value, value=slug).exists()
