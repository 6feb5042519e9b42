"""Workflows in which panels read."""

from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from tests.factories.articles import article_index
from workflows.models import Panel, PanelReviewTask


def workflow(*panels: Panel, language: str = "nl") -> Workflow:
    """The workflow of a language's articles: one step, in which these panels read side by side."""
    made = Workflow.objects.create(name="Validatie")
    task = PanelReviewTask.objects.create(name="Panels")
    task.panels.set(panels)
    WorkflowTask.objects.create(workflow=made, task=task)
    WorkflowPage.objects.create(workflow=made, page=article_index(language))
    return made
