"""The public national texts, for regional desks, which do not have them in their page tree."""

from typing import Any

from django.conf import settings
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from cms.content.models import ArticlePage
from cms.content.models.text_page import NATIONAL_DEPTH
from cms.users.models import User
from workflows.queries.proposals.lists import proposals_shown_to


def national_texts(user: User) -> QuerySet[Any]:
    """Return the public articles in the source language, by title.

    Each with `waiting`: how many open proposals about it, in any language, this person may see.
    """
    about = proposals_shown_to(user).open().filter(article=OuterRef("translation_key")).order_by()
    count = about.values("article").annotate(count=Count("pk")).values("count")
    pages = ArticlePage.objects.filter(
        live=True, depth__lte=NATIONAL_DEPTH, locale__language_code=settings.LANGUAGE_CODE
    )
    return pages.annotate(waiting=Coalesce(Subquery(count), 0)).order_by("title", "pk")


def other_languages(page: ArticlePage) -> list[ArticlePage]:
    """Return the public versions of an article in other languages, in the order of the installation."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    versions = ArticlePage.objects.filter(translation_key=page.translation_key, live=True).exclude(pk=page.pk)
    return sorted(versions.select_related("locale"), key=lambda page: codes.index(page.locale.language_code))
