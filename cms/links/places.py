"""The public texts and records with links, and the links in them."""

import hashlib
from collections.abc import Collection, Iterator
from typing import Any, Final, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import QuerySet
from wagtail.models import Page

from cms.content.text_pages import text_models
from cms.links.stored_urls import page_of, stored_urls
from cms.regions.enums import RegionStatus
from cms.regions.models import Region, SupportPoint

#: the kinds of records whose web addresses sites show
RECORDS: Final[tuple[type[models.Model], ...]] = (Region, SupportPoint)
#: of an address: whether it stands among the sources alone
Urls = dict[str, bool]


class PlaceKey(NamedTuple):
    """A page or a record: what kind of thing, and its key."""

    kind: int
    pk: int


def public_places(pages: QuerySet[Any]) -> dict[PlaceKey, str]:
    """Return these pages, and the regions and support points that sites show, each with its mark."""
    texts = pages.order_by().values_list("pk", "live_revision_id", "last_published_at")
    marks = {PlaceKey(kind_of(Page), pk): f"{revision} {at}" for pk, revision, at in texts}
    for model in RECORDS:
        for row in _shown(model):
            marks[PlaceKey(kind_of(model), row.pk)] = " ".join(_fields_of(row))
    return {place: hashlib.sha256(mark.encode()).hexdigest() for place, mark in marks.items()}


def urls_at(places: Collection[PlaceKey]) -> Iterator[tuple[PlaceKey, Urls]]:
    """Yield the addresses at each of these places; a few queries for all of them."""
    pages = [place.pk for place in places if place.kind == kind_of(Page)]
    for text_model in text_models():
        for page in text_model._default_manager.filter(pk__in=pages):  # noqa: SLF001 - Django's public name
            in_text = stored_urls(list(page.body.raw_data))
            sources = stored_urls(list(page.sources.raw_data))
            yield PlaceKey(kind_of(Page), page.pk), {url: url not in in_text for url in in_text | sources}
    for model in RECORDS:
        keys = [place.pk for place in places if place.kind == kind_of(model)]
        for row in model._default_manager.filter(pk__in=keys):  # noqa: SLF001 - the same
            yield (
                PlaceKey(kind_of(model), row.pk),
                {url: False for url in map(page_of, _fields_of(row)) if url},
            )


def kind_of(model: type[models.Model]) -> int:
    """Return the key of this kind of thing."""
    return ContentType.objects.get_for_model(model).pk


def _shown(model: type[models.Model]) -> QuerySet[Any]:
    regions = Region.objects.exclude(status=RegionStatus.ENDED)
    return regions if model is Region else SupportPoint.objects.filter(regions__in=regions).distinct()


def _fields_of(row: models.Model) -> list[str]:
    fields = row._meta.concrete_fields  # noqa: SLF001 - Django's public _meta
    return [getattr(row, field.attname) for field in fields if isinstance(field, models.URLField)]
