"""On the home page of the admin: what readers have said and nobody has written out yet."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from workflows.queries.spoken.waiting import to_write_out


class SpokenDashboardPanel(Component):
    """For who may write out something of it."""

    name = "spoken"
    template_name = "workflows/editors/spoken_dashboard.html"
    order = 96

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nothing waits."""
        waiting = to_write_out(parent_context["request"].user).own
        return super().render_html({**parent_context.flatten(), "waiting": waiting}) if waiting else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template how many wait, and which is erased first."""
        waiting = parent_context["waiting"]
        return {"count": len(waiting), "first": waiting[0]}
