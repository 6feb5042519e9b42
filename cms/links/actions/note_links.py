"""Bring the list of links in line with what sites show now."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from cms.links.models import Link, LinkPlace, LinkUse
from cms.links.models.link import digest_of
from cms.links.places import PlaceKey, Urls, public_places, urls_at
from cms.links.stored_urls import host_of
from cms.turns import in_turns

STEP: Final = 100
ROWS: Final = 500


def note_links(*, pages: QuerySet[Any]) -> int:
    """Note the links in these public pages and in the records that sites show; return how many are new.

    Only what changed since the last time is read. A link that stands nowhere any more is forgotten, unless
    somebody ignored it. Each step is a transaction of its own: two runs at once note the same.
    """
    marks = public_places(pages)
    before = Link.objects.count()
    known = {PlaceKey(kind, key): (pk, mark) for pk, kind, key, mark in _known()}
    gone = iter([pk for place, (pk, _mark) in known.items() if place not in marks])
    for step in in_turns(_steps(gone)):
        LinkPlace.objects.filter(pk__in=step).delete()
    changed = iter([place for place, mark in marks.items() if known.get(place, (0, ""))[1] != mark])
    for places in in_turns(_steps(changed)):
        _note(dict(urls_at(places)), {place: marks[place] for place in places})
    new = Link.objects.count() - before
    Link.objects.filter(uses=None, ignored_at=None).delete()
    return new


@transaction.atomic
def _note(found: dict[PlaceKey, Urls], marks: dict[PlaceKey, str]) -> None:
    urls = {url for at_place in found.values() for url in at_place}
    links = [Link(digest=digest_of(url), url=url, host=host_of(url)) for url in sorted(urls)]
    Link.objects.bulk_create(links, ignore_conflicts=True, batch_size=ROWS)
    for place, at_place in found.items():
        row, _created = LinkPlace.objects.update_or_create(
            content_type_id=place.kind, object_id=place.pk, defaults={"mark": marks[place]}
        )
        row.uses.all().delete()
        uses = [
            LinkUse(link_id=digest_of(url), place=row, is_source=is_source)
            for url, is_source in at_place.items()
        ]
        LinkUse.objects.bulk_create(uses, ignore_conflicts=True, batch_size=ROWS)


def _known() -> Iterator[tuple[int, int, int, str]]:
    return LinkPlace.objects.values_list("pk", "content_type_id", "object_id", "mark").iterator()


def _steps(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while step := list(islice(rows, STEP)):
        yield step
