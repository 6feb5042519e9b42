"""The list of all texts that somebody may see: one entry for all languages of a text."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Case, IntegerField, Min, Q, QuerySet, Value, When

from cms.content.drafts.matches import matches
from cms.content.models import DraftEntry
from cms.content.text_pages import texts_visible_to
from cms.regions.queries.region_of_page import region_of_page
from cms.users.models import User
from workflows.queries.texts.states import with_states


def listed_texts(user: User) -> QuerySet[DraftEntry]:
    """Return the entry of each text in its source language, or in the first one that this person sees."""
    pages = _pages(user)
    sources = pages.filter(locale__language_code=settings.LANGUAGE_CODE)
    others = pages.exclude(translation_key__in=sources.values("translation_key")).order_by()
    first = others.values("translation_key").annotate(first=Min("pk")).values("first")
    return DraftEntry.objects.filter(Q(page__in=sources.values("pk")) | Q(page__in=first))


def found_texts(user: User, texts: QuerySet[DraftEntry], search: str) -> QuerySet[Any]:
    """Return those of these texts that a search finds in a language that this person sees; one query.

    Each has `rank`: 0 when the search names it, 1 when all words are in its title, else 2.
    """
    drafts, meant = DraftEntry.objects.filter(page__in=_pages(user).values("pk")), matches(search)
    named, titled, found = (
        Q(page__translation_key__in=drafts.filter(condition).values("page__translation_key"))
        for condition in (meant.named, meant.titled, meant.any)
    )
    rank = Case(
        When(named, then=Value(0)), When(titled, then=Value(1)), default=Value(2), output_field=IntegerField()
    )
    return texts.filter(found).annotate(rank=rank)


def texts_in_state(user: User, states: Collection[str], languages: Collection[str]) -> QuerySet[Any]:
    """Return the keys of the texts that are so in one of these languages; of no state or no language: any."""
    pages = _pages(user)
    if languages:
        pages = pages.filter(locale__language_code__in=languages)
    if states:
        pages = with_states(pages).filter(state__in=states)
    return pages.order_by().values("translation_key")


def versions(user: User, keys: Iterable[UUID]) -> dict[UUID, list[Any]]:
    """Return the pages of these texts that this person sees, each with `state` and `region`; one query.

    They are in the order of the languages of the installation.
    """
    pages = _pages(user).filter(translation_key__in=list(keys)).select_related("locale")
    order = [code for code, _name in settings.LANGUAGES]
    found: defaultdict[UUID, list[Any]] = defaultdict(list)
    rows = with_states(pages).annotate(region=region_of_page())
    for page in sorted(rows, key=lambda page: (_place(order, page.locale.language_code), page.pk)):
        found[page.translation_key].append(page)
    return found


def _pages(user: User) -> Any:
    return texts_visible_to(user).filter(alias_of=None)


def _place(order: list[str], language: str) -> int:
    return order.index(language) if language in order else len(order)
