"""What templates say of a text that is planned, that no site shows, or whose source is gone."""

from typing import Any

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from workflows.queries.approvals.current import current_approval
from workflows.queries.approvals.gone_source import gone_source
from workflows.queries.approvals.on_sites import why_unseen
from workflows.queries.newsroom.planned import planned_publication


def place_on_sites(page: TextPage) -> dict[str, Any]:
    """Return the plan, why no site shows the text, where it was approved, and whether its source is gone."""
    stored = text_pages().filter(pk=page.pk).specific().first()
    unseen = why_unseen(stored) if stored else None
    approval = current_approval(page.translation_key, page.locale.language_code) if unseen else None
    return {
        "planned": planned_publication(page),
        "unseen": unseen,
        "gone_source": gone_source(stored) if stored else None,
        "approved_for": approval.text.region if approval else "",
    }
