"""Who may open the pages about sites."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from api.permissions import OWN_KEYS
from cms.users.models import User

SEEING = ("view", "change", "add")


def can_see_sites(user: User) -> bool:
    """Whether this person keeps, or may see, the sites of any region."""
    return bool(OWN_KEYS.user_has_any_permission(user, SEEING))


class SitesAccess:
    """A view for them alone."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise PermissionDenied when `can_see_sites` says no."""
        user: Any = request.user
        if not can_see_sites(user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
