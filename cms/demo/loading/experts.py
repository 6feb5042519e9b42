"""The panel of experts, which reads the national texts from now on: one person asks, another confirms."""

from typing import Final

from django.db import transaction
from wagtail.models import Locale

from cms.content.models import ArticleIndexPage
from cms.demo.loading.accounts import Accounts
from workflows.actions.panels.ask_step_panels import ask_step_panels
from workflows.actions.panels.confirm_step_panels import confirm_step_panels
from workflows.actions.panels.save_panel import save_panel
from workflows.enums import PanelKind
from workflows.models import Panel, PanelReviewTask

NAME: Final = "Deskundigenpanel"


@transaction.atomic
def load_experts(accounts: Accounts) -> bool:
    """Let experts read the national texts too, unless there is such a panel; return whether it was made."""
    workflow = ArticleIndexPage.objects.get(locale=Locale.get_default()).get_workflow()
    if workflow is None or Panel.objects.filter(kind=PanelKind.EXPERTS, region=None).exists():
        return False
    panel = Panel(name=NAME, kind=PanelKind.EXPERTS.value)
    save_panel(panel=panel, by=accounts["panels"])
    for task in PanelReviewTask.objects.filter(workflow_tasks__workflow=workflow):
        panels = [*task.panels.all(), panel]
        request = ask_step_panels(task=task, panels=panels, by=accounts["panels"])
        confirm_step_panels(request=request, by=accounts["beheer"])
    return True
