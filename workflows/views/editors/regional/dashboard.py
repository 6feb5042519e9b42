"""What waits for the desk of a region, on the home page of the admin."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from workflows.permissions import works_nationally
from workflows.queries.regional.moved_texts import moved_away, moved_texts
from workflows.queries.regional.supplement_tasks import supplement_tasks, supplements_without_national


class RegionalDashboardPanel(Component):
    """What waits or was moved away; not for the national desk, which would get all."""

    name = "supplements"
    template_name = "workflows/editors/regional_dashboard.html"
    order = 90

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nothing waits."""
        user = parent_context["request"].user
        if works_nationally(user):
            return ""
        tasks, alone = supplement_tasks(user), supplements_without_national(user)
        shown = {"tasks": tasks, "alone": alone, "moved": moved_texts(user), "away": moved_away(user)}
        return super().render_html({**parent_context.flatten(), **shown}) if any(shown.values()) else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template the supplements."""
        return {name: parent_context[name] for name in ("tasks", "alone", "moved", "away")}
