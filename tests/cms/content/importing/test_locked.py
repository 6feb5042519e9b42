"""An article that is being read, planned or locked is left alone, and named."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from cms.content.importing.import_lines import Result
from cms.content.models import ArticlePage
from tests import factories
from tests.cms.content.importing.records import load, record
from workflows.models import PanelReviewTask

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> ArticlePage:
    factories.article_index()
    load(record())
    return ArticlePage.objects.get()


def assert_left_alone(page: ArticlePage) -> None:
    revisions = page.revisions.count()
    outcome = load(record(title="Uw kind zit thuis"))[0]
    assert (outcome.result, outcome.record_id) == (Result.SKIPPED, "thuis-1")
    assert outcome.reason
    assert not outcome.loaded
    assert page.revisions.count() == revisions
    assert load(record())[0].result is Result.UNCHANGED


def test_a_text_that_panels_read(page: ArticlePage) -> None:
    workflow, task = Workflow.objects.create(name="W"), PanelReviewTask.objects.create(name="P")
    task.panels.add(factories.panel(members=5))
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=factories.article_index())
    state = workflow.start(page, factories.superuser())
    assert_left_alone(ArticlePage.objects.get())
    state.current_task_state.reject(user=None)
    assert load(record(title="Uw kind zit thuis"))[0].result is Result.UPDATED


def test_a_text_that_an_editor_locked(page: ArticlePage) -> None:
    ArticlePage.objects.update(locked=True, locked_at=timezone.now())
    assert_left_alone(ArticlePage.objects.get())


def test_a_text_with_a_planned_publication(page: ArticlePage) -> None:
    page.revisions.update(approved_go_live_at=timezone.now() + timedelta(days=1))
    assert_left_alone(ArticlePage.objects.get())
