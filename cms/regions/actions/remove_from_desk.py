"""Withdraw somebody's access to a region's desk."""

from django.db import transaction
from wagtail.log_actions import log

from cms.regions.enums import DeskLog
from cms.regions.models import Region
from cms.regions.permissions import check_can_manage_desks
from cms.users.models import User


@transaction.atomic
def remove_from_desk(*, region: Region, user: User, by: User) -> bool:
    """Remove the user from both groups of the region; return whether they were in one.

    The account and its other permissions stay. Raises PermissionDenied.
    """
    region = Region.objects.select_for_update().get(pk=region.pk)
    check_can_manage_desks(by)
    desk = getattr(region, "desk", None)
    groups = user.groups.filter(pk__in=[group.pk for group in desk.groups] if desk else [])
    if not groups:
        return False
    user.groups.remove(*groups)
    log(instance=region, action=DeskLog.REMOVED, user=by, data={"account": user.pk})
    return True
