"""Who may open the report and what it leads to."""

from typing import Any

from django.http import HttpRequest

from cms.content.models import TextPage
from workflows.permissions import can_see_evidence, can_see_validation, check_can_see_evidence


class EvidenceAccess:
    """For the national desk, and who was given the right to see approvals."""

    def page_of_evidence(self) -> TextPage | None:
        """Return the one text that is looked at; who may edit that may see its evidence, too."""
        return None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for anybody else."""
        user: Any = request.user
        page = None if can_see_evidence(user) else self.page_of_evidence()
        if page is None or not can_see_validation(user, page):
            check_can_see_evidence(user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
