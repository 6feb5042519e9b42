"""What leaves the sites when pages are moved to another place."""

from collections.abc import Iterable

from wagtail.models import Page

from cms.content.models import TextPage
from cms.regions.queries.region_above import region_above
from workflows.queries.approvals.on_sites import why_unseen
from workflows.queries.approvals.public_texts import public_below


def texts_leaving(pages: Iterable[Page], destination: Page) -> list[TextPage]:
    """Return the texts at or below these pages that a site shows now, and not when they are there."""
    there = region_above(destination)
    public = {text.pk: text for page in pages for text in public_below(page)}
    return [text for text in public.values() if text.own_region != there and not why_unseen(text)]
