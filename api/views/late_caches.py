"""A notice on the home page of the admin: a cache was not told of a change yet."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from api.purging.configured import configured_caches
from api.queries.purging import late_caches


class LateCachesPanel(Component):
    """Shown to everybody who works here, and only while there is something to say."""

    name = "late_caches"
    template_name = "api/admin/late_caches.html"
    order = 50

    def render_html(self, parent_context: Any = None) -> str:
        """Return nothing for an installation without caches, and while all of them are told."""
        context = self.get_context_data(parent_context or {})
        return super().render_html(context) if context["caches"] else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:  # noqa: ARG002 - Wagtail's
        """Give the template the caches that are late. At most one query."""
        names = configured_caches()
        return {"caches": late_caches(names) if names else []}
