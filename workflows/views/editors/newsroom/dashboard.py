"""The worklist on the home page of the admin."""

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
        """Show it to people who work on pages or may confirm a request."""
        user = parent_context["request"].user
        shown = works_on_pages(user) or may_confirm_any(user)
        return super().render_html(parent_context) if shown else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template what waits for this person."""
        user = parent_context["request"].user
        work = worklist(user)
        rounds = [(work.page_of(standing.round.text), standing) for standing in work.rounds]
        follow_ups = [(work.page_of(approval.text), approval) for approval in work.follow_ups]
        return {
            "requests": work.requests,
            "choices": [(page, standing) for page, standing in rounds if standing.waits_for_choice],
            "rounds": [(page, standing) for page, standing in rounds if not standing.waits_for_choice],
            "sent_back": work.sent_back,
            "held": [(work.page_of(waiting.approval.text), waiting) for waiting in work.held],
            "planned": work.planned,
            "to_answer": work.to_answer,
            "to_score": work.to_score,
            "follow_ups": follow_ups,
            "user": user,
            "today": timezone.localdate(),
            "soon": timezone.now() + DUE_SOON,
        }
