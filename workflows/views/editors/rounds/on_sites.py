"""What templates say of a text that is planned, or that no site shows."""

from typing import Any

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from workflows.queries.approvals.current import current_approval
from workflows.queries.approvals.on_sites import why_unseen
from workflows.queries.newsroom.planned import planned_publication


def place_on_sites(page: TextPage) -> dict[str, Any]:
    """Return the plan, why no site shows the text, and the code of the region that it was approved for."""
    stored = text_pages().filter(pk=page.pk).specific().first()
    unseen = why_unseen(stored) if stored else None
    approval = current_approval(page.translation_key, page.locale.language_code) if unseen else None
    return {
        "planned": planned_publication(page),
        "unseen": unseen,
        "approved_for": approval.text.region if approval else "",
    }
