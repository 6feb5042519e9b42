"""Where a region and a support point are used."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.content.text_pages import text_pages
from cms.content.uses import Use, counted, used_by_texts
from cms.regions.models import PostcodeArea, Region, RegionPage, School, SupportPoint
from cms.regions.queries.people import colleagues
from cms.users.models import User


def region_uses(instance: Any, user: User | None) -> Iterator[Use]:
    """Yield the postcodes and schools in a region, the people at its desk, and its texts."""
    if not isinstance(instance, Region):
        return
    either = Q(po=instance) | Q(vo=instance)
    yield from counted(_("Postcodes"), PostcodeArea.objects.filter(either).count())
    yield from counted(_("Schools"), School.objects.filter(either).count())
    yield from counted(_("People at its desk"), len(colleagues(instance)))
    pages = RegionPage.objects.filter(region=instance)
    for page in pages:
        texts = text_pages().descendant_of(page).order_by("title").select_related("locale")
        yield from used_by_texts(texts, user)
    yield from counted(_("Pages for its texts"), len(pages))


def support_point_uses(instance: Any, _user: User | None) -> Iterator[Use]:
    """Yield the regions that it serves."""
    if isinstance(instance, SupportPoint):
        for region in instance.regions.order_by("code"):
            yield Use(_("Region"), str(region), reverse("regions:edit", args=[region.pk]))
