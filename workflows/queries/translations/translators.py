"""Who may translate what, and into which languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail.permissions import policy_registry

from cms.content.models import ArticleIndexPage, GlossaryTerm, Topic
from cms.regions.models import RegionPage
from cms.users.models import User

NATIONAL = ""
WRITING = ("add", "change")
STEP = Page.steplen


@dataclass(frozen=True)
class WritableTrees:
    """The pages of one language below which a person may write, by region code or NATIONAL."""

    pages: Mapping[str, Page]

    @property
    def national(self) -> bool:
        """Whether national texts are among them."""
        return NATIONAL in self.pages

    @property
    def regions(self) -> list[str]:
        """The codes of the regions among them."""
        return [code for code in self.pages if code != NATIONAL]


def languages_of(user: User) -> QuerySet[Locale]:
    """Return the languages other than the source in which this person may write, also for a region alone."""
    trees = [
        model._default_manager.filter(pk__in=_writable(user)).values("locale")  # noqa: SLF001 - Django's public name
        for model in (ArticleIndexPage, RegionPage)
    ]
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    locales = Locale.objects.filter(Q(pk__in=trees[0]) | Q(pk__in=trees[1]), language_code__in=codes)
    return locales.exclude(language_code=settings.LANGUAGE_CODE).order_by("pk")


def writable_trees(user: User, locale: Locale) -> WritableTrees:
    """Return where this person may write in one language; two queries."""
    national = ArticleIndexPage.objects.filter(locale=locale, pk__in=_writable(user)).order_by("pk")[:1]
    regional = RegionPage.objects.filter(locale=locale, pk__in=_writable(user)).select_related("region")
    pages: list[tuple[str, Page]] = [(NATIONAL, page) for page in national]
    return WritableTrees(
        dict(pages + [(page.region.code, page) for page in regional.order_by("region__code")])
    )


def translators(below: Iterable[Page]) -> QuerySet[User]:
    """Return everybody who may write below one of these pages, and so be assigned a translation."""
    paths = {page.path[:end] for page in below for end in range(STEP, len(page.path) + 1, STEP)}
    rights = GroupPagePermission.objects.filter(
        page__path__in=paths, permission__codename__in=[f"{action}_page" for action in WRITING]
    )
    people = User.objects.filter(Q(groups__in=rights.values("group")) | Q(is_superuser=True), is_active=True)
    return people.distinct().order_by("first_name", "last_name", "username")


def missing_words(locale: Locale) -> dict[str, int]:
    """Return how many topics and glossary terms have no translation into this language; two queries."""
    return {"topics": _missing(Topic, locale), "terms": _missing(GlossaryTerm, locale)}


def _writable(user: User) -> QuerySet[Any]:
    policy = policy_registry.get_by_type(Page)
    pages: QuerySet[Any] = policy.instances_user_has_any_permission_for(user, list(WRITING))
    return pages.order_by().values("pk")


def _missing(model: Any, locale: Locale) -> int:
    translated = model.objects.filter(locale=locale).values("translation_key")
    sources = model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return int(sources.exclude(translation_key__in=translated).count())
