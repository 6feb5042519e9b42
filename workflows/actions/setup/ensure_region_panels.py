"""Give a region the panels that read its texts."""

from django.db import transaction

from cms.regions.models import Region
from workflows.models import Panel, PanelReviewTask
from workflows.queries.members.panels import panels_of

COPIED = ("minimum_readers", "approval_share", "reading_days", "spare_readers", "rest_rounds")


@transaction.atomic
def ensure_region_panels(*, task: PanelReviewTask, region: str) -> list[Panel]:
    """Return who reads in this step, with an own panel of the region for each national one of the step.

    A panel that is made here has no members yet: the rounds it opens say so, and wait for them. For a
    national text the panels of the step are returned as they are.
    """
    if not region:
        return panels_of(task, region)
    found = Region.objects.select_for_update().get(code=region)
    have = {(panel.kind, panel.language) for panel in panels_of(task, region)}
    for pattern in task.panels.filter(region=None):
        if (pattern.kind, pattern.language) not in have:
            have.add((pattern.kind, pattern.language))
            Panel.objects.create(
                name=f"{pattern.name} {region}"[:120],
                kind=pattern.kind,
                language=pattern.language,
                region=found,
                **{name: getattr(pattern, name) for name in COPIED},
            )
    return panels_of(task, region)
