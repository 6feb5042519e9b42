"""Which topics there are, for a request that names one."""

from api.models import DocumentLabel
from api.queries.remembered import is_there
from cms.content.models import Topic


def is_known_topic(slug: str) -> bool:
    """Return whether there is a topic with this slug. No query for one that was known a minute ago."""
    return is_there("topic", slug, _found)


def topic_names() -> dict[str, str]:
    """Return the slug of each topic by its slug, and by its name in each language. One query."""
    named = list(Topic.objects.order_by("pk").values_list("slug", "name"))
    return {name.lower(): slug for slug, name in named} | {slug: slug for slug, _name in named}


def _found(slug: str) -> bool:
    # a text is found by the former slugs of its topics too
    labelled = DocumentLabel.objects.filter(name=DocumentLabel.Name.TOPIC.value, value=slug)
    return Topic.objects.filter(slug=slug).exists() or labelled.exists()
