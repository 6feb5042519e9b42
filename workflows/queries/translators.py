"""Who translates, and into which languages."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from cms.content.models import ArticleIndexPage, GlossaryTerm, Topic
from cms.users.models import User


def languages_of(user: User) -> QuerySet[Locale]:
    """Return the languages, the source left out, in whose tree this person may write."""
    policy = policy_registry.get_by_type(Page)
    writable = policy.instances_user_has_any_permission_for(user, ["add", "change"])
    trees = ArticleIndexPage.objects.filter(pk__in=writable.order_by().values("pk"))
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    locales = Locale.objects.filter(pk__in=trees.values("locale"), language_code__in=codes)
    return locales.exclude(language_code=settings.LANGUAGE_CODE).order_by("pk")


def translators() -> QuerySet[User]:
    """Return everybody who may write texts: to these a translation can be given."""
    policy = policy_registry.get_by_type(Page)
    found: QuerySet[User] = policy.users_with_any_permission(["add", "change"])
    return found.filter(is_active=True).order_by("first_name", "last_name", "username")


def missing_words(locale: Locale) -> dict[str, int]:
    """Return how many topics and glossary terms have no translation into this language; two queries."""
    return {"topics": _missing(Topic, locale), "terms": _missing(GlossaryTerm, locale)}


def _missing(model: Any, locale: Locale) -> int:
    there = model.objects.filter(locale=locale).values("translation_key")
    sources = model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return int(sources.exclude(translation_key__in=there).count())
