"""Where a topic is used."""

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from cms.content.models import TextPage, Topic
from cms.content.text_pages import text_models
from workflows.models import FrozenText


def texts_about(topic: Topic) -> list[TextPage]:
    """Return every text whose page or newest draft is about this topic, or that is so in approved words.

    Only the last language version of a topic matters to an approved text: the key stays while one is left.
    """
    found: list[TextPage] = []
    for model in text_models():
        pages = model._default_manager.order_by("title")  # noqa: SLF001 - Django's public name
        ids = {topic.pk}
        drafts = [
            page.pk
            for page in pages.select_related("latest_revision")
            if page.latest_revision and not ids.isdisjoint(page.latest_revision.content.get("topics", []))
        ]
        found += [*pages.filter(pk__in=drafts), *pages.filter(topics=topic).exclude(pk__in=drafts)]
    return found


def check_topic_unused(topic: Topic) -> None:
    """Raise ProtectedError when a text is about a topic, naming the texts."""
    titles = [page.title for page in texts_about(topic)]
    if not Topic.objects.filter(translation_key=topic.translation_key).exclude(pk=topic.pk).exists():
        approved = FrozenText.objects.filter(approvals__withdrawn_at=None, approvals__isnull=False)
        rows = approved.values_list("content__topics", "content__title").distinct()
        titles += [title for keys, title in rows if str(topic.translation_key) in (keys or [])]
    if titles:
        places = ", ".join(dict.fromkeys(titles))
        message = _("“%(title)s” is used: %(places)s") % {"title": topic, "places": places}
        raise ProtectedError(message, set())
