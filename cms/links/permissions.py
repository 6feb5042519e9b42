"""Who may see links, and decide about one."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.auth import user_has_any_page_permission

from cms.links.models import Link
from cms.links.queries.visible import links_visible_to, places_visible_to
from cms.regions.permissions import regions_of
from cms.users.models import User


def can_see_links(user: User) -> bool:
    """Whether this user works on pages, or at a region's desk."""
    return user_has_any_page_permission(user) or regions_of(user).exists()


def check_can_see_links(user: User) -> None:
    """Raise PermissionDenied when `can_see_links` says no."""
    if not can_see_links(user):
        raise PermissionDenied


def check_can_see_link(user: User, link: Link) -> None:
    """Raise PermissionDenied for a link in none of the texts and records on which this user works."""
    if not links_visible_to(user).filter(pk=link.pk).exists():
        raise PermissionDenied


def can_decide(user: User, link: Link) -> bool:
    """Whether this user may have everybody ignore a link: who works on all that has it."""
    uses = link.uses.all()
    return uses.exists() and not uses.exclude(place__in=places_visible_to(user).values("pk")).exists()


def check_can_decide(user: User, link: Link) -> None:
    """Raise PermissionDenied when `can_decide` says no."""
    if not can_decide(user, link):
        raise PermissionDenied
