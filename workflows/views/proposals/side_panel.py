"""The proposals of regions, beside the text."""

from typing import Any

from django.forms import Media
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from cms.content.models import TextPage
from workflows.models import Proposal
from workflows.permissions import can_see_proposals
from workflows.queries.proposals.lists import proposals_about
from workflows.queries.regional.region_facts import region_names
from workflows.views.editors.rounds.comparison import marked_difference


def proposals_side_panel(page: TextPage, request: Any) -> "ProposalsSidePanel | None":
    """Return the panel for the national desk, if proposals about this text are waiting; else None."""
    if not page.pk or not can_see_proposals(request.user):
        return None
    panel = ProposalsSidePanel(page, request)
    return panel if panel.proposals else None


class ProposalsSidePanel(BaseSidePanel):
    """The open proposals, the oldest first, with links to the pages where they are answered."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button that opens it."""

        aria_label = _("Toggle proposals of regions")
        icon_name = "mail"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            """Say how many there are."""
            return {**super().get_context_data(parent_context), "count": len(self.panel.proposals)}

    name = "proposals"
    title = _("Proposals of regions")
    template_name = "workflows/proposals/side_panel.html"
    order = 210
    media = Media(css={"all": ["workflows/editors.css"]})

    def __init__(self, object: TextPage, request: Any) -> None:  # noqa: A002 - Wagtail's signature
        super().__init__(object, request)
        self.proposals = proposals_about(object, request.user)

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Give the template the proposals, each with its differences."""
        names = region_names(proposal.region for proposal in self.proposals)
        rows = [(proposal, names[proposal.region], _wording(proposal)) for proposal in self.proposals]
        return {**super().get_context_data(parent_context), "rows": rows}


def _wording(proposal: Proposal) -> SafeString:
    """Return what the region would write; for a passage with the differences marked."""
    if not proposal.passage:
        return escape(proposal.words)
    return marked_difference(proposal.quote, proposal.words)
