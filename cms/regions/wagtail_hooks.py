"""The ways in from Wagtail's editor."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from cms.regions.models import Region, SupportPoint
from cms.regions.permissions import RegionalPermissionPolicy
from cms.regions.views.viewsets import RegionsGroup

register_permission_policy(Region, RegionalPermissionPolicy(Region, ""))
register_permission_policy(SupportPoint, RegionalPermissionPolicy(SupportPoint, "regions"))


@hooks.register("register_admin_viewset")
def viewset() -> RegionsGroup:
    """Put our pages into the admin."""
    return RegionsGroup()
