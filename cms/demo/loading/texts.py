"""The topics, and the drafts of the national articles."""

from typing import Any

from django.db.models import Q
from wagtail.models import Locale

from cms.content.models import ArticleIndexPage, ArticlePage, TextPage, Topic
from cms.demo.loading.written import WrittenText
from cms.users.models import User
from workflows.models import FrozenText

TOPICS = {
    "rechten": "Rechten en plichten",
    "hulp-op-school": "Hulp op school",
    "overstap": "Naar een andere school",
    "thuiszitten": "Niet naar school",
    "klachten": "Als u het niet eens bent",
    "vervoer": "Vervoer naar school",
    "meepraten": "Meepraten",
}


def load_topics() -> None:
    """Make the topics, in Dutch."""
    for slug, name in TOPICS.items():
        Topic.objects.get_or_create(slug=slug, locale=Locale.get_default(), defaults={"name": name})


def loaded_article(slug: str) -> ArticlePage | None:
    """Return a national article in Dutch by its slug; None when a person moved or deleted it."""
    tree = ArticleIndexPage.objects.get(locale=Locale.get_default())
    found: ArticlePage | None = ArticlePage.objects.child_of(tree).filter(slug=slug).first()
    return found


def was_loaded(written: WrittenText, model: type[TextPage]) -> bool:
    """Whether the text is there, under another slug perhaps, or was there: evidence outlives a page."""
    same_slug = Q(slug=written.slug, locale=Locale.get_default())
    there = model.objects.filter(Q(translation_key=written.key) | same_slug)
    return there.exists() or FrozenText.objects.filter(article=written.key).exists()


def load_draft(written: WrittenText, *, by: User) -> ArticlePage:
    """Return a new draft by this editor."""
    tree = ArticleIndexPage.objects.get(locale=Locale.get_default())
    page = new_page(ArticlePage, written, by=by)
    tree.add_child(instance=page)
    page.topics.set(Topic.objects.filter(slug__in=written.topics, locale=tree.locale))
    page.save_revision(user=by)
    page.refresh_from_db()
    return page


def new_page(model: type[TextPage], written: WrittenText, *, by: User) -> Any:
    """Return a page of this kind, not yet in the tree."""
    locale = Locale.get_default()
    return model(
        slug=written.slug,
        translation_key=written.key,
        locale=locale,
        live=False,
        owner=by,
        responsible=by,
        **{**written.fields, **written.text_fields(locale.language_code)},
    )
