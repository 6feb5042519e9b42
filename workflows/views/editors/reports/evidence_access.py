"""Access to the report and the pages it leads to."""

from typing import Any

from django.http import HttpRequest

from cms.content.models import TextPage
from workflows.permissions import can_see_evidence, can_see_validation, check_can_see_evidence


class EvidenceAccess:
    """For the national desk, and people with the permission to see approvals."""

    def page_of_evidence(self) -> TextPage | None:
        """Return the page of one text: people who may edit it may see its evidence, too."""
        return None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for anybody else."""
        user: Any = request.user
        page = None if can_see_evidence(user) else self.page_of_evidence()
        if page is None or not can_see_validation(user, page):
            check_can_see_evidence(user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
