"""In which texts and records a link stands, as far as a person may see."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber
from wagtail.models import Page

from cms.links.models import Link, LinkUse
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
    """Return where the links with these digests stand; as many queries for any number of them."""
    seen = LinkUse.objects.filter(link__in=links, place__in=places_visible_to(user).values("pk"))
    uses: defaultdict[str, Uses] = defaultdict(Uses)
    for link, total in seen.order_by().values_list("link").annotate(Count("pk")):
        uses[link].total = total
    rank = Window(RowNumber(), partition_by=F("link"), order_by=[F("place")])
    rows = list(seen.annotate(rank=rank).filter(rank__lte=at_most).select_related("place").order_by("pk"))
    pages, records = _pages(rows), _records(rows)
    for row in rows:
        key = (row.place.content_type_id, row.place.object_id)
        if page := pages.get(key):
            uses[row.link_id].pages.append(page)
            if row.is_source:
                uses[row.link_id].source_of.add(page.pk)
        elif record := records.get(key):
            uses[row.link_id].records.append(record)
    return uses


def asking_on(page: Page) -> list[Link]:
    """Return the links in the public form of this page that ask for attention."""
    at_page = {"uses__place__content_type": kind_of(Page), "uses__place__object_id": page.pk}
    return list(Link.objects.filter(state__in=ASKS, ignored_at=None, **at_page).order_by("host", "pk"))


def _pages(rows: Iterable[LinkUse]) -> dict[tuple[int, int], Page]:
    pages: QuerySet[Any] = Page.objects.filter(pk__in=_keys(rows, Page)).select_related("locale")
    return {(kind_of(Page), page.pk): page for page in pages}


def _records(rows: Iterable[LinkUse]) -> dict[tuple[int, int], Any]:
    return {
        (kind_of(model), record.pk): record
        for model in RECORDS
        for record in model._default_manager.filter(pk__in=_keys(rows, model))  # noqa: SLF001 - Django's public name
    }


def _keys(rows: Iterable[LinkUse], model: type[Any]) -> set[int]:
    return {row.place.object_id for row in rows if row.place.content_type_id == kind_of(model)}
