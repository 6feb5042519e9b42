"""Proposals on the home page of the admin: waiting for the national desk, or answered for a region."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from workflows.permissions import can_see_proposals, desk_regions
from workflows.queries.proposals.lists import proposals_answered, proposals_waiting
from workflows.views.proposals.lines import proposal_lines


class ProposalsDashboardPanel(Component):
    """Shows waiting proposals to the national desk, and answers of the last 30 days to a regional desk."""

    name = "proposals"
    template_name = "workflows/proposals/dashboard.html"
    order = 95

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nothing waits, or nothing was answered."""
        user = parent_context["request"].user
        national = can_see_proposals(user)
        if not national and not desk_regions(user):
            return ""
        waiting = proposals_waiting(user)
        answered = [] if national else proposals_answered(user)
        if not answered and not (national and waiting.count):
            return ""
        context = {
            "national": national,
            "waiting": waiting,
            "lines": proposal_lines(answered or waiting.oldest),
        }
        return super().render_html({**parent_context.flatten(), **context})

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template the proposals."""
        return {name: parent_context[name] for name in ("national", "waiting", "lines")}
