"""Give a region the panels that read its texts."""

from django.db import transaction

from cms.audit.record import record
from cms.regions.models import Region
from workflows.models import Panel, PanelReviewTask
from workflows.queries.members.panels import panels_of

COPIED = ("minimum_readers", "approval_share", "reading_days", "spare_readers", "rest_rounds")


@transaction.atomic
def ensure_region_panels(*, task: PanelReviewTask, region: str) -> list[Panel]:
    """Return the panels of this step, with a panel of the region for each national one.

    A new panel has no members yet: the rounds it opens say so, and wait for them. For a national text the
    panels of the step are returned as they are.
    """
    if not region:
        return panels_of(task, region)
    locked = Region.objects.select_for_update().get(code=region)
    existing = {(panel.kind, panel.language) for panel in panels_of(task, region)}
    for pattern in task.panels.filter(region=None):
        if (pattern.kind, pattern.language) not in existing:
            existing.add((pattern.kind, pattern.language))
            made = Panel.objects.create(
                name=f"{pattern.name} {region}"[:120],
                kind=pattern.kind,
                language=pattern.language,
                region=locked,
                **{name: getattr(pattern, name) for name in COPIED},
            )
            record("workflows.ensure_region_panels", about=made, by=None)
    return panels_of(task, region)
