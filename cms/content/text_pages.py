"""The one way to ask for reviewed texts of whatever kind: articles, supplements, stories."""

from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Q
from wagtail.models import Page

from cms.content.models import TextPage


def text_pages() -> Any:
    """Return all texts that readers approve; add `.specific()` for their own fields."""
    return Page.objects.type(*text_models())


def text_page(key: UUID, language: str) -> Any:
    """Return the page of one text in one language, as a `TextPage` of its own kind; None when it is gone."""
    return text_pages().filter(translation_key=key, locale__language_code=language).specific().first()


def kept_by(user_id: int) -> Q:
    """Return the condition for pages whose owner, in the sense of who keeps the text up to date, this is."""
    condition = Q()
    for model in text_models():
        condition |= Q(pk__in=model._default_manager.filter(responsible_id=user_id).values("pk"))  # noqa: SLF001 - Django's public name
    return condition


@cache
def text_models() -> tuple[type[TextPage], ...]:
    """Return the kinds of text that this installation has."""
    return tuple(model for model in apps.get_models() if issubclass(model, TextPage))
