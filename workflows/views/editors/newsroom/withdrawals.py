"""What was withdrawn lately, on the home page of the admin."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from wagtail.admin.ui.components import Component

from workflows.permissions import works_on_pages
from workflows.queries.newsroom.withdrawals import withdrawn_lately


class WithdrawalsDashboardPanel(Component):
    """For whoever works on these texts: who withdrew them, why, and what became of the other languages."""

    name = "withdrawals"
    template_name = "workflows/editors/withdrawals.html"
    order = 105

    def render_html(self, parent_context: Any = None) -> str:
        """Show nothing when nothing was withdrawn lately."""
        user = parent_context["request"].user
        found = withdrawn_lately(user) if works_on_pages(user) else []
        return super().render_html({**parent_context.flatten(), "found": found}) if found else ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Give the template the texts, with their languages by name."""
        names = dict(settings.LANGUAGES)
        return {
            "found": [
                (
                    text,
                    ", ".join(str(names.get(code, code)) for code in text.languages),
                    ", ".join(str(names.get(code, code)) for code in text.still_public),
                )
                for text in parent_context["found"]
            ]
        }
