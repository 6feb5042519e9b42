"""Approved texts that become public on a date."""

from typing import Any

from django.db.models import F, QuerySet
from wagtail.models import Page, Revision

from cms.content.models import TextPage
from workflows.queries.newsroom.held import planned_pages


def planned_publication(page: TextPage) -> Revision | None:
    """Return the revision of this page that is planned, with its date in `approved_go_live_at`."""
    planned = page.revisions.exclude(approved_go_live_at=None)
    first: Revision | None = planned.order_by("approved_go_live_at").first()
    return first


def planned_among(pages: QuerySet[Any]) -> list[tuple[Page, Revision]]:
    """Return which of these pages are planned, the first to come first."""
    found = {str(page.pk): page for page in planned_pages().filter(pk__in=pages.order_by().values("pk"))}
    revisions = Revision.page_revisions.filter(object_id__in=found).exclude(approved_go_live_at=None)
    in_order = revisions.order_by(F("approved_go_live_at"), "pk")
    return [(found[revision.object_id], revision) for revision in in_order]
