"""The side panels of the editor."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel, ChecksSidePanel

from cms.content.readability.readable_text import TEXT_PLACES
from cms.content.views.readability_words import SCRIPT


class ReadabilitySidePanel(BaseSidePanel):
    """The readability of the text while it is being written. The script fills the panel."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button that opens the panel."""

        aria_label = _("Toggle readability")
        icon_name = "list-ul"
        has_counter = False

    name = "readability"
    title = _("Readability")
    template_name = "content/side_panels/readability.html"
    order = 250

    class Media:
        js = ["content/readability-text.js", "content/readability.js"]
        css = {"all": ["content/readability.css"]}

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Add the configuration of the script: where text is, the URL of the report, and the messages."""
        page = self.object
        config = {
            "url": reverse("readability"),
            "language": page.locale.language_code,
            "article": str(page.translation_key or ""),
            "places": dict(TEXT_PLACES),
            "locked": bool(parent_context.get("page_locked")),
            "words": {key: str(label) for key, label in SCRIPT.items()},
        }
        return {**super().get_context_data(parent_context), "config": config}


class PlainChecksSidePanel(ChecksSidePanel):
    """Wagtail's checks without its readability score, whose formula does not know Dutch."""

    template_name = "content/side_panels/checks.html"
