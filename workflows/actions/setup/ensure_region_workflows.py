"""Give the texts of regions a workflow."""

from collections.abc import Iterable

from django.db import transaction
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from cms.regions.models import RegionPage
from workflows.models import Panel, PanelReviewTask

NAME = "Validatie in de regio ({language})"


@transaction.atomic
def ensure_region_workflows(*, pages: Iterable[RegionPage]) -> None:
    """Put one workflow for each language on the pages of all regions; a page that has one keeps it.

    Its step has the national panels as a pattern, which `ensure_region_panels` replaces by the region's own.
    The national desk does not check first: a region is responsible for its own texts.
    """
    for page in pages:
        if WorkflowPage.objects.filter(page=page).exists():
            continue
        workflow = _workflow(page.locale.language_code)
        if workflow:
            WorkflowPage.objects.create(workflow=workflow, page=page)


def _workflow(language: str) -> Workflow | None:
    """Return the workflow of a language; None as long as that language has no national panels."""
    name = NAME.format(language=language)
    existing: Workflow | None = Workflow.objects.filter(name=name, active=True).first()
    if existing:
        return existing
    panels = Panel.objects.filter(language=language, region=None)
    if not panels:
        return None
    workflow: Workflow = Workflow.objects.create(name=name)
    reading = PanelReviewTask.objects.create(name=f"Regiopanels lezen ({language})")
    reading.panels.set(panels)
    WorkflowTask.objects.create(workflow=workflow, task=reading, sort_order=0)
    return workflow
