"""What this app registers with Wagtail."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy

from cms.audit.sentences import LogSentence, register_sentences
from cms.content.uses import WHERE_USED
from cms.regions.models import Region, SupportPoint
from cms.regions.permissions import RegionalPermissionPolicy
from cms.regions.queries.uses import region_uses, support_point_uses
from cms.regions.views.viewsets import RegionsGroup

register_permission_policy(Region, RegionalPermissionPolicy(Region, ("desk__group",)))
register_permission_policy(
    SupportPoint,
    RegionalPermissionPolicy(SupportPoint, ("regions__desk__group", "regions__desk__support_group")),
)


hooks.register(WHERE_USED, region_uses)
hooks.register(WHERE_USED, support_point_uses)


@hooks.register("register_admin_viewset")
def viewset() -> RegionsGroup:
    """Put our pages into the admin."""
    return RegionsGroup()


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged of regions in the history of the site."""
    register_sentences(
        actions,
        "regions",
        {
            "add_to_desk": LogSentence(_("Gave somebody access to this region")),
            "remove_from_desk": LogSentence(_("Took away access to this region")),
            "restore_version": LogSentence(_("Put an earlier version back")),
        },
    )
