"""Access to the pages about stored data of members."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from workflows.permissions import can_manage_members


class MembersAccess:
    """For people who manage members."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise PermissionDenied for anybody else."""
        user: Any = request.user
        if not can_manage_members(user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
