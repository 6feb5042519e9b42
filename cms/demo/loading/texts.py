"""The topics, and the drafts of the national articles."""

from typing import Any

from django.db.models import Q
from wagtail.models import Locale

from cms.content.models import ArticleIndexPage, ArticlePage, TextPage, Topic
from cms.demo.loading.written import DemoText
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
    """Create the topics, in Dutch."""
    for slug, name in TOPICS.items():
        Topic.objects.get_or_create(slug=slug, locale=Locale.get_default(), defaults={"name": name})


def loaded_article(slug: str) -> ArticlePage | None:
    """Return a national article in Dutch by its slug; None when a person moved or deleted it."""
    tree = ArticleIndexPage.objects.get(locale=Locale.get_default())
    article: ArticlePage | None = ArticlePage.objects.child_of(tree).filter(slug=slug).first()
    return article


def was_loaded(text: DemoText, model: type[TextPage]) -> bool:
    """Whether the text exists, perhaps with another slug, or once did: evidence outlives a page."""
    same_slug = Q(slug=text.slug, locale=Locale.get_default())
    pages = model.objects.filter(Q(translation_key=text.key) | same_slug)
    return pages.exists() or FrozenText.objects.filter(article=text.key).exists()


def load_draft(text: DemoText, *, by: User) -> ArticlePage:
    """Return a new draft by this editor."""
    tree = ArticleIndexPage.objects.get(locale=Locale.get_default())
    page = new_page(ArticlePage, text, by=by)
    tree.add_child(instance=page)
    page.topics.set(Topic.objects.filter(slug__in=text.topics, locale=tree.locale))
    page.save_revision(user=by)
    page.refresh_from_db()
    return page


def new_page(model: type[TextPage], text: DemoText, *, by: User) -> Any:
    """Return a page of this kind, not yet in the tree."""
    locale = Locale.get_default()
    return model(
        slug=text.slug,
        translation_key=text.key,
        locale=locale,
        live=False,
        owner=by,
        responsible=by,
        **{**text.fields, **text.text_fields(locale.language_code)},
    )
