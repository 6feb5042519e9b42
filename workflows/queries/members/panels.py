"""Panels, and what they are used for."""

from django.db.models import Count, Q, QuerySet

from workflows.models import Panel, PanelReviewTask
from workflows.rules.own_place import reads


def panels_of(task: PanelReviewTask, region: str) -> list[Panel]:
    """Return the panels that read in this step: for a region's text, its own panels of the same kinds.

    Panels that a region does not have yet are left out: see `ensure_region_panels`. For a national text so
    are the panels of regions.
    """
    chosen = list(task.panels.select_related("region").order_by("pk"))
    own = [panel for panel in chosen if reads(panel=panel.place, text=region)]
    if not region:
        return own
    wanted = {(panel.kind, panel.language) for panel in chosen if panel.region is None}
    regional = Panel.objects.filter(region__code=region).order_by("-pk")
    counterparts = {
        (panel.kind, panel.language): panel for panel in regional if (panel.kind, panel.language) in wanted
    }
    return sorted({*own, *counterparts.values()}, key=lambda panel: panel.pk)


def panels_with_counts() -> QuerySet[Panel]:
    """Return all panels, each with `active_members`: how many members take part."""
    return Panel.objects.annotate(active_members=Count("members", filter=Q(members__active=True)))
