"""What waits, on the first page of the admin."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component

from workflows.permissions import may_confirm_any, works_on_pages
from workflows.queries.newsroom.worklist import DUE_SOON, worklist


class ValidationDashboardPanel(Component):
    """Requests, choices, remarks and answers that wait, texts sent back, open rounds, urgent texts."""

    name = "validation"
    template_name = "workflows/editors/dashboard.html"
    order = 100

    def render_html(self, parent_context: Any = None) -> str:
        """Show it to who works on pages or may confirm a request."""
        user = parent_context["request"].user
        shown = works_on_pages(user) or may_confirm_any(user)
        return super().render_html(parent_context) if shown else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template what waits for this person; lines without a page are left out."""
        user = parent_context["request"].user
        found = worklist(user)
        rounds = [(found.page_of(standing.round.text), standing) for standing in found.rounds]
        follow_ups = [(found.page_of(approval.text), approval) for approval in found.follow_ups]
        return {
            "requests": found.requests,
            "choices": [(page, standing) for page, standing in rounds if standing.waits_for_choice],
            "rounds": [(page, standing) for page, standing in rounds if not standing.waits_for_choice],
            "sent_back": found.sent_back,
            "to_answer": found.to_answer,
            "to_score": found.to_score,
            "follow_ups": follow_ups,
            "user": user,
            "today": timezone.localdate(),
            "soon": timezone.now() + DUE_SOON,
        }
