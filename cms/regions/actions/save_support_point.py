"""Save a support point and the regions it serves."""

from collections.abc import Iterable

from django.db import transaction

from cms.regions.models import Region, SupportPoint


@transaction.atomic
def save_support_point(*, support_point: SupportPoint, regions: Iterable[Region] | None) -> SupportPoint:
    """Save the support point; it then serves exactly these regions. None leaves the regions as they are.

    A region has one support point: it is taken over from another.
    """
    support_point.save()
    if regions is None:
        return support_point
    pks = {region.pk for region in regions}
    for region in Region.objects.filter(support_point=support_point).exclude(pk__in=pks):
        region.support_point = None
        region.save()
    for region in Region.objects.filter(pk__in=pks).exclude(support_point=support_point):
        region.support_point = support_point
        region.save()
    return support_point
