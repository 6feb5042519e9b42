"""Give every language its panels and its workflow."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from cms.content.models import ArticleIndexPage
from workflows.enums import PanelKind
from workflows.models import EditorialCheck, Panel, PanelReviewTask

SOURCE_PANELS = [("Ouderpanel", PanelKind.PARENTS), ("Jongerenpanel", PanelKind.YOUTH)]
SPEAKERS_PANEL = "Lezerspanel {language}"


@transaction.atomic
def ensure_workflows(*, trees: dict[str, ArticleIndexPage], source_language: str, editors: Group) -> None:
    """Make what is missing: an editorial check and a reading step for each language's tree.

    A language that already has a workflow is left as it is. Wagtail's own first workflow is taken off the
    root, since it would publish without readers.
    """
    root = Page.objects.get(depth=1)
    WorkflowPage.objects.filter(page=root).delete()
    for language, tree in trees.items():
        if WorkflowPage.objects.filter(page=tree).exists():
            continue
        workflow = Workflow.objects.create(name=f"Validatie ({language})")
        check = _editorial_check(editors)
        reading = PanelReviewTask.objects.create(name=f"Panels lezen ({language})")
        reading.panels.set(_panels(language, source=language == source_language))
        for order, task in enumerate((check, reading)):
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
        WorkflowPage.objects.create(workflow=workflow, page=tree)


def _editorial_check(editors: Group) -> EditorialCheck:
    task, created = EditorialCheck.objects.get_or_create(name="Eindredactie")
    if created:
        task.groups.add(editors)
    return task


def _panels(language: str, *, source: bool) -> list[Panel]:
    speakers = SPEAKERS_PANEL.format(language=dict(settings.LANGUAGES)[language])
    wanted = SOURCE_PANELS if source else [(speakers, PanelKind.SPEAKERS)]
    return [
        Panel.objects.get_or_create(kind=kind.value, language=language, region=None, defaults={"name": name})[
            0
        ]
        for name, kind in wanted
    ]
