"""Who may open the report and what it leads to."""

from typing import Any

from django.http import HttpRequest

from workflows.permissions import check_can_see_evidence


class EvidenceAccess:
    """For everybody who works on pages, and who was given the right to see approvals."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for anybody else."""
        user: Any = request.user
        check_can_see_evidence(user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
