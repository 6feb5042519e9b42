"""On the home page of the admin: which regions ask to read together."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from workflows.queries.members.neighbours import waiting_for
from workflows.queries.members.rules_to_confirm import rules_to_confirm, steps_to_confirm


class NeighboursDashboardPanel(Component):
    """For who keeps a panel that was asked."""

    name = "neighbours"
    template_name = "workflows/editors/neighbours_dashboard.html"
    order = 95

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nobody asks."""
        waiting = waiting_for(parent_context["request"].user)
        return super().render_html({**parent_context.flatten(), "waiting": waiting}) if waiting else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template the requests."""
        return {"waiting": parent_context["waiting"]}


class RulesDashboardPanel(Component):
    """For who may confirm, as a second person, what another asked about the rules of panels."""

    name = "rules"
    template_name = "workflows/editors/rules_dashboard.html"
    order = 94

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nothing waits."""
        user = parent_context["request"].user
        waiting = {"rules": list(rules_to_confirm(user)), "steps": list(steps_to_confirm(user))}
        shown = any(waiting.values())
        return super().render_html({**parent_context.flatten(), "waiting": waiting}) if shown else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template the requests."""
        return dict(parent_context["waiting"])
