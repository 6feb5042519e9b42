"""Who may see readers' feedback."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.permissions import policy_registry

from cms.regions.models import Region
from cms.regions.permissions import regions_of
from cms.users.models import User


def can_view_feedback(user: User) -> bool:
    """Whether this user works on pages, or at a region's desk."""
    return user_has_any_page_permission(user) or regions_of(user).exists()


def check_can_view_feedback(user: User) -> None:
    """Raise PermissionDenied when `can_view_feedback` says no."""
    if not can_view_feedback(user):
        raise PermissionDenied


def regions_shown_to(user: User) -> list[str] | None:
    """Return the codes of the regions whose feedback this user may see; None for all of them.

    A region's desk sees the feedback of its own region, and not that of others.
    """
    if policy_registry.get_by_type(Region).user_has_permission(user, "add"):
        return None
    return list(regions_of(user).values_list("code", flat=True)) or None
