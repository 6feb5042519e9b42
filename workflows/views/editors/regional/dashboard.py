"""What waits for the desk of a region, on the home page of the admin."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from workflows.permissions import works_nationally
from workflows.queries.regional.supplement_tasks import supplement_tasks


class RegionalDashboardPanel(Component):
    """Supplements to check again; not for the national desk, which would get all of them."""

    name = "supplements"
    template_name = "workflows/editors/regional_dashboard.html"
    order = 90

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nothing waits."""
        user = parent_context["request"].user
        tasks = [] if works_nationally(user) else supplement_tasks(user)
        return super().render_html({**parent_context.flatten(), "tasks": tasks}) if tasks else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template the supplements."""
        return {"tasks": parent_context["tasks"]}
