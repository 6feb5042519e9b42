"""The ways in from Wagtail's editor."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy

from cms.regions.enums import DeskLog
from cms.regions.models import Region, SupportPoint
from cms.regions.permissions import RegionalPermissionPolicy
from cms.regions.views.viewsets import RegionsGroup

register_permission_policy(Region, RegionalPermissionPolicy(Region, ("desk__group",)))
register_permission_policy(
    SupportPoint,
    RegionalPermissionPolicy(SupportPoint, ("regions__desk__group", "regions__desk__support_group")),
)


@hooks.register("register_admin_viewset")
def viewset() -> RegionsGroup:
    """Put our pages into the admin."""
    return RegionsGroup()


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Say in the history of the site who was given, or lost, what a region's desk may do."""
    actions.register_action(DeskLog.ADDED, DeskLog.ADDED.label, _("Gave somebody access to this region"))
    actions.register_action(DeskLog.REMOVED, DeskLog.REMOVED.label, _("Took away access to this region"))
