"""What waits, on the home page of the admin: of the national desk and of the desk of a region."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from cms.labels.queries.waiting import waiting_labels

SHOWN = 10


class LabelsDashboardPanel(Component):
    """Labels that wait for a second person, of things that this person may change."""

    name = "labels"
    template_name = "labels/dashboard.html"
    order = 95

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nothing waits."""
        waiting = waiting_labels(parent_context["request"].user)[:SHOWN]
        return super().render_html({**parent_context.flatten(), "waiting": waiting}) if waiting else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template what waits."""
        return {"waiting": parent_context["waiting"], "user": parent_context["request"].user}
