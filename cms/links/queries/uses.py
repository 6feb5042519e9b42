"""In which texts and records a link stands, as far as a person may see."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from cms.links.models import Link, LinkPlace, LinkUse
from cms.links.places import RECORDS, kind_of
from cms.links.queries.visible import places_visible_to
from cms.links.rule import ASKS
from cms.users.models import User


@dataclass
class Uses:
    """Of one link: the pages and records with it, at most so many, and the number of all of them.

    `source_of` are the keys of the pages that have it among their sources alone.
    """

    pages: list[Page] = field(default_factory=list)
    records: list[Any] = field(default_factory=list)
    source_of: set[int] = field(default_factory=set)
    total: int = 0


def uses_seen_by(user: User, links: Collection[str], *, at_most: int) -> defaultdict[str, Uses]:
    """Return where the links with these digests stand; as many queries for any number of them.

    A link may stand in all texts there are: what this person sees of them is told apart here, since SQLite
    would go through the uses of all links for it.
    """
    seen = set(places_visible_to(user).values_list("pk", flat=True))
    uses: defaultdict[str, Uses] = defaultdict(Uses)
    shown: list[tuple[str, int, bool]] = []
    rows = LinkUse.objects.filter(link__in=links).order_by("link", "place")
    for link, place, is_source in rows.values_list("link", "place", "is_source"):
        if place in seen:
            uses[link].total += 1
            if uses[link].total <= at_most:
                shown.append((link, place, is_source))
    things = _things(place for _link, place, _is_source in shown)
    for link, place, is_source in shown:
        thing = things.get(place)
        if isinstance(thing, Page):
            uses[link].pages.append(thing)
            uses[link].source_of |= {thing.pk} if is_source else set()
        elif thing is not None:
            uses[link].records.append(thing)
    return uses


def asking_on(page: Page) -> list[Link]:
    """Return the links in the public form of this page that ask for attention."""
    at_page = {"uses__place__content_type": kind_of(Page), "uses__place__object_id": page.pk}
    return list(Link.objects.filter(state__in=ASKS, ignored_at=None, **at_page).order_by("host", "pk"))


def _things(places: Iterable[int]) -> dict[int, Any]:
    """Return the page or record of each of these places; a query for each kind."""
    by_kind: defaultdict[int, dict[int, int]] = defaultdict(dict)
    rows = LinkPlace.objects.filter(pk__in=set(places))
    for place, kind, key in rows.values_list("pk", "content_type", "object_id"):
        by_kind[kind][key] = place
    found: dict[int, Any] = {}
    for model in (Page, *RECORDS):
        keys = by_kind[kind_of(model)]
        things: QuerySet[Any] = model._default_manager.filter(pk__in=keys)  # noqa: SLF001 - Django's public name
        for thing in things.select_related("locale") if model is Page else things:
            found[keys[thing.pk]] = thing
    return found
