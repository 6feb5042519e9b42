"""Where a topic is used."""

from collections.abc import Iterator
from typing import Any

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from cms.content.models import TextPage, Topic
from cms.content.text_pages import text_models
from cms.content.uses import Use, used_by_texts
from cms.users.models import User
from workflows.queries.uses.in_force import approvals_in_force, use_of_approval


def topic_uses(instance: Any, user: User | None) -> Iterator[Use]:
    """Yield every text whose page or newest draft is about this topic, or that is so in approved words.

    Only the last language version of a topic matters to an approved text: the key stays while one is left.
    """
    if not isinstance(instance, Topic):
        return
    pages = _texts_about(instance)
    yield from used_by_texts(pages, user)
    if Topic.objects.filter(translation_key=instance.translation_key).exclude(pk=instance.pk).exists():
        return
    listed = {(page.translation_key, page.locale.language_code) for page in pages}
    for key, pk, title, topics in approvals_in_force("content__topics"):
        if key not in listed and str(instance.translation_key) in topics:
            yield use_of_approval(pk, title, user)


def check_topic_unused(topic: Topic) -> None:
    """Raise ProtectedError when a text is about a topic, naming the texts."""
    if titles := [use.title for use in topic_uses(topic, None)]:
        places = ", ".join(dict.fromkeys(titles))
        message = _("“%(title)s” is used: %(places)s") % {"title": topic, "places": places}
        raise ProtectedError(message, set())


def _texts_about(topic: Topic) -> list[TextPage]:
    found: list[TextPage] = []
    for model in text_models():
        pages = model._default_manager.order_by("title").select_related("locale")  # noqa: SLF001 - Django's public name
        drafts = [
            page.pk
            for page in pages.select_related("latest_revision")
            if page.latest_revision and topic.pk in page.latest_revision.content.get("topics", [])
        ]
        found += [*pages.filter(pk__in=drafts), *pages.filter(topics=topic).exclude(pk__in=drafts)]
    return found
