"""Erasures that wait, on the home page of the admin."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from workflows.permissions import can_erase
from workflows.queries.files.erasures import waiting_erasures


class ErasuresDashboardPanel(Component):
    """For whoever may confirm one; above all else, as somebody asked to be removed."""

    name = "erasures"
    template_name = "workflows/editors/erasures_dashboard.html"
    order = 85

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nothing waits."""
        user = parent_context["request"].user
        waiting = waiting_erasures() if can_erase(user) else []
        shown = {**parent_context.flatten(), "waiting": waiting, "user": user}
        return super().render_html(shown) if waiting else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template the requests."""
        return {name: parent_context[name] for name in ("waiting", "user")}
