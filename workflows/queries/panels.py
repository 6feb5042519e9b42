"""How panels are doing."""

from django.db.models import Count, Q, QuerySet

from workflows.models import Panel, PanelReviewTask


def panels_with_counts() -> QuerySet[Panel]:
    """Return all panels, each with `active_members`: how many members take part."""
    return Panel.objects.annotate(active_members=Count("members", filter=Q(members__active=True)))


def panel_is_used(panel: Panel) -> bool:
    """Whether a panel has read a text, or a workflow counts on it; then it cannot be deleted."""
    return panel.rounds.exists() or PanelReviewTask.objects.filter(panels=panel).exists()
