"""Who may see what readers say."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.permissions import policy_registry

from cms.regions.models import Region
from cms.regions.permissions import regions_of
from cms.users.models import User


def can_hear_readers(user: User) -> bool:
    """Whether this person works on pages, or at a region's desk."""
    return user_has_any_page_permission(user) or regions_of(user).exists()


def check_can_hear_readers(user: User) -> None:
    """Raise PermissionDenied when `can_hear_readers` says no."""
    if not can_hear_readers(user):
        raise PermissionDenied


def regions_shown_to(user: User) -> list[str] | None:
    """Return the codes of the regions whose readers this person may hear; None for all of them.

    Who is at a region's desk hears the readers of that region, and not those of a neighbour.
    """
    if policy_registry.get_by_type(Region).user_has_permission(user, "add"):
        return None
    return list(regions_of(user).values_list("code", flat=True)) or None
