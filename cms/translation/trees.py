"""One page tree for each language."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from cms.content.models import ArticleIndexPage

TITLES = {"nl": "Artikelen (Nederlands)", "nl-x-simple": "Artikelen (eenvoudig Nederlands)"}


@transaction.atomic
def ensure_language_trees() -> dict[str, ArticleIndexPage]:
    """Return the article tree of each language of this installation; create the missing ones.

    All trees share one translation key: that is how a translation gets its place.
    """
    source = _tree(settings.LANGUAGE_CODE, None)
    others = [
        language
        for language, _name in settings.WAGTAIL_CONTENT_LANGUAGES
        if language != settings.LANGUAGE_CODE
    ]
    trees = {settings.LANGUAGE_CODE: source, **{language: _tree(language, source) for language in others}}
    _ensure_site(source)
    return trees


def _tree(language: str, source: ArticleIndexPage | None) -> ArticleIndexPage:
    locale, _created = Locale.objects.get_or_create(language_code=language)
    existing = ArticleIndexPage.objects.filter(locale=locale).first()
    if existing:
        return existing
    names = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    tree = ArticleIndexPage(
        title=TITLES.get(language, f"Artikelen ({names[language]})"),
        slug=f"artikelen-{language}",
        locale=locale,
        live=True,
        **({"translation_key": source.translation_key} if source else {}),
    )
    added: ArticleIndexPage = _root().add_child(instance=tree)
    return added


def _root() -> Page:
    root = Page.objects.filter(depth=1).first()
    return root or Page.add_root(title="Root", slug="root")


def _ensure_site(source: ArticleIndexPage) -> None:
    """Make the Dutch tree the root of the default site, instead of Wagtail's welcome page."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(hostname="localhost", root_page=source, is_default_site=True)
    elif site.root_page_id != source.pk:
        welcome = site.root_page
        site.root_page = source
        site.save()
        if type(welcome.specific) is Page and not welcome.get_children().exists():
            welcome.delete()
