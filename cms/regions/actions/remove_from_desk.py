"""Let somebody no longer work for a region."""

from django.db import transaction

from cms.audit.record import record
from cms.regions.models import Region
from cms.regions.permissions import check_can_manage_desks
from cms.users.models import User


@transaction.atomic
def remove_from_desk(*, region: Region, user: User, by: User) -> bool:
    """Take the person out of both groups of the region; return whether there was anything to take.

    The account stays, and what it may do elsewhere too. Raises PermissionDenied.
    """
    region = Region.objects.select_for_update().get(pk=region.pk)
    check_can_manage_desks(by)
    desk = getattr(region, "desk", None)
    theirs = user.groups.filter(pk__in=[group.pk for group in desk.groups] if desk else [])
    if not theirs:
        return False
    user.groups.remove(*theirs)
    record("regions.remove_from_desk", about=region, by=by, account=user.pk)
    return True
