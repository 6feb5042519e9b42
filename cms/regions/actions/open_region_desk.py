"""Give a region a desk of its own."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from cms.regions.models import Region, RegionDesk


@transaction.atomic
def open_region_desk(*, region: Region) -> RegionDesk:
    """Return the region's desk; made, with a group that may enter the admin and no more, when it has none.

    What the group may edit follows from the desk: see `cms.regions.permissions`.
    """
    desk = RegionDesk.objects.filter(region=region).first()
    if desk:
        return desk
    group, _created = Group.objects.get_or_create(name=f"Regio {region.code}")
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )
    return RegionDesk.objects.create(region=region, group=group)
