"""Keep a support point, and which regions it serves."""

from collections.abc import Iterable

from django.db import transaction

from cms.regions.models import Region, SupportPoint


@transaction.atomic
def save_support_point(*, support_point: SupportPoint, regions: Iterable[Region] | None) -> SupportPoint:
    """Save it; it then serves these regions and no others. None leaves the regions as they are.

    A region that another support point served until now is taken over: a region has one.
    """
    support_point.save()
    if regions is None:
        return support_point
    wanted = {region.pk for region in regions}
    for region in Region.objects.filter(support_point=support_point).exclude(pk__in=wanted):
        region.support_point = None
        region.save()
    for region in Region.objects.filter(pk__in=wanted).exclude(support_point=support_point):
        region.support_point = support_point
        region.save()
    return support_point
