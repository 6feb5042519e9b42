"""Which panels read in the steps of workflows, and which would."""

from collections.abc import Collection
from typing import TypedDict

from django.db.models import QuerySet

from workflows.models import Panel, PanelReviewTask


class BothChoices(TypedDict):
    """The panels of a step and those that take their place, as the log keeps them."""

    panels_before: str
    panels: str


def panels_before_and_after(task: PanelReviewTask, after: Collection[Panel]) -> BothChoices:
    """Return the names of the panels of a step, now and after a change."""
    return {"panels_before": _names(task.panels.all()), "panels": _names(after)}


def reading_steps() -> QuerySet[PanelReviewTask]:
    """Return the steps in which panels read, with their panels and what was asked."""
    steps = PanelReviewTask.objects.filter(active=True).select_related("step_request__requested_by")
    return steps.prefetch_related("panels", "step_request__panels").order_by("name")


def panels_to_choose() -> QuerySet[Panel]:
    """Return the panels that can be chosen for a step: the national ones."""
    return Panel.objects.filter(region=None).order_by("language", "name")


def _names(panels: Collection[Panel] | QuerySet[Panel]) -> str:
    return ", ".join(sorted(panel.name for panel in panels)) or "–"
