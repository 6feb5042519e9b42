"""Queries for text pages of every kind: articles, supplements and stories."""

from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import F, Q
from wagtail.models import Page

from cms.content.models import TextPage
from cms.content.permissions import pages_worked_on_by
from cms.users.models import User


def text_pages() -> Any:
    """Return all texts that readers approve; add `.specific()` for the fields of each kind."""
    return Page.objects.type(*text_models())


def texts_visible_to(user: User) -> Any:
    """Return the texts that this person sees as drafts: those on which they work, nationally or for a region.

    Whatever lists texts, or what is stored about them, asks here. A text that is public is no exception:
    its next draft is not.
    """
    return text_pages().filter(pk__in=pages_worked_on_by(user).values("pk"))


def texts_unseen_by(user: User) -> Any:
    """Return the texts whose titles this person should not meet in a list to choose from.

    That is what they do not see as a draft, unless it is public under the title that lists show.
    """
    others = text_pages().exclude(pk__in=texts_visible_to(user).values("pk"))
    return others.exclude(live=True, draft_title=F("title"))


def text_page(key: UUID, language: str) -> Any:
    """Return the page of one text in one language, as its specific class; None when there is none."""
    return text_pages().filter(translation_key=key, locale__language_code=language).specific().first()


def owned_by(user_id: int) -> Q:
    """Return the condition for pages whose owner (who keeps the text up to date) is this user."""
    condition = Q()
    for model in text_models():
        condition |= Q(pk__in=model._default_manager.filter(responsible_id=user_id).values("pk"))  # noqa: SLF001 - Django's public name
    return condition


@cache
def text_models() -> tuple[type[TextPage], ...]:
    """Return the models of all kinds of text."""
    return tuple(model for model in apps.get_models() if issubclass(model, TextPage))
