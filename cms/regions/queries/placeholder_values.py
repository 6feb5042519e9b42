"""The values of the placeholders for each region."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from django.db.models import Exists, OuterRef
from django.utils import translation

from cms.content.languages import interface_language
from cms.content.placeholders.filling import Placeholder, Value
from cms.labels.queries.waiting import first_labels
from cms.regions.enums import RegionStatus
from cms.regions.hours_in_words import hours_in_words
from cms.regions.models import Region, SupportPoint
from cms.regions.telephone import telephone_link, whatsapp_link

Values = Mapping[Placeholder, Value]


def placeholder_values(language: str, codes: Collection[str] | None = None) -> dict[str, Values]:
    """Return the values of each region by its code, in this language; only of these regions, if given.

    A region that has ended has none, nor has what nobody else has seen the name of, and what a support point
    left empty is absent. One query.
    """
    unseen = first_labels(SupportPoint).filter(object_id=OuterRef("support_point"))
    regions = Region.objects.exclude(status=RegionStatus.ENDED).exclude(label_changes__is_first=True)
    regions = regions.select_related("support_point").annotate(point_is_unseen=Exists(unseen))
    if codes is not None:
        regions = regions.filter(code__in=codes)
    with translation.override(interface_language(language)):
        return {region.code: dict(_values(region)) for region in regions}


def _values(region: Any) -> Iterator[tuple[Placeholder, Value]]:
    yield Placeholder.REGION, Value(region.name)
    point = region.support_point
    if point and not region.point_is_unseen:
        yield from ((placeholder, value) for placeholder, value in _of_point(point) if value.shown)


def _of_point(point: SupportPoint) -> Iterator[tuple[Placeholder, Value]]:
    yield Placeholder.SUPPORT_POINT, Value(point.name)
    if point.telephone:
        yield Placeholder.TELEPHONE, Value(point.telephone, telephone_link(point.telephone))
    if point.whatsapp:
        yield Placeholder.WHATSAPP, Value(point.whatsapp, whatsapp_link(point.whatsapp))
    if point.email:
        yield Placeholder.EMAIL, Value(point.email, f"mailto:{quote(point.email, safe='@+')}")
    yield Placeholder.OPENING_HOURS, Value(hours_in_words(point.week))
