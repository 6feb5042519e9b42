"""Create the desk of a region."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from cms.regions.models import Region, RegionDesk


@transaction.atomic
def open_region_desk(*, region: Region) -> RegionDesk:
    """Return the region's desk with both of its groups; create what is missing.

    The groups only have access to the admin: what they may edit follows from the desk (see
    `cms.regions.permissions`) and from the region's pages (`ensure_region_pages`).
    """
    desk = RegionDesk.objects.select_related("group", "support_group").filter(region=region).first()
    if desk is None:
        desk = RegionDesk(region=region, group=_group(f"Regio {region.code}"))
    desk.support_group = desk.support_group or _group(f"Steunpunt {region.code}")
    desk.save()
    return desk


def _group(name: str) -> Group:
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )
    return group
