"""Why no site shows a text that is public by its page."""

from enum import StrEnum

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from cms.regions.models import SupplementPage
from workflows.queries.approvals.current import current_approval, public_approval


class Unseen(StrEnum):
    """Why no site shows a text. Shown to editors; not stored."""

    MOVED = "moved"
    WITHOUT_NATIONAL = "without_national"


def is_national(page: TextPage) -> bool:
    """Whether sites of all regions show this text, so that a region can add to it."""
    return page.live and not page.own_region and why_unseen(page) is None


def why_unseen(page: TextPage) -> Unseen | None:
    """Return why no site shows this text; None when sites show it, and when it was never made public.

    `page` is the text as it is stored, not a draft of it.
    """
    if not page.live:
        return None
    if public_approval(page) is None:
        approval = current_approval(page.translation_key, page.locale.language_code)
        return Unseen.MOVED if approval and approval.text.region != page.own_region else None
    if isinstance(page, SupplementPage):
        national = text_pages().live().filter(translation_key=page.article, locale=page.locale_id)
        return None if national.exists() else Unseen.WITHOUT_NATIONAL
    return None
