"""What the list says of a text is what the page of that text says."""

from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from cms.content.models import ArticlePage
from tests import factories
from workflows.actions.approvals.withdraw_article import withdraw_article
from workflows.models import HeldPublication, SourceComparison
from workflows.queries.newsroom.stage import stage
from workflows.queries.texts.states import TextState, with_states

pytestmark = pytest.mark.django_db


def state_of(page: ArticlePage) -> str:
    return str(with_states(Page.objects.filter(pk=page.pk)).values_list("state", flat=True).get())


def draft() -> ArticlePage:
    return factories.article()


def public() -> ArticlePage:
    page = draft()
    factories.publish_approved(page)
    return page


def changed() -> ArticlePage:
    page = public()
    page.title = "Een nieuwe titel"
    page.save_revision()
    page.refresh_from_db()
    return page


def checking() -> ArticlePage:
    page = draft()
    made = Workflow.objects.create(name="Controle")
    task = Task.objects.create(name="Eindredactie")
    WorkflowTask.objects.create(workflow=made, task=task)
    WorkflowPage.objects.create(workflow=made, page=factories.article_index())
    made.start(page, factories.superuser())
    return page


def reading() -> ArticlePage:
    page = draft()
    factories.workflow(factories.panel(members=6)).start(page, factories.superuser())
    return page


def sent_back() -> ArticlePage:
    page = reading()
    page.current_workflow_state.current_task_state.reject(user=None)
    return page


def held() -> ArticlePage:
    page = reading()
    approval = factories.approve(page)
    task_state = page.current_workflow_state.current_task_state
    approval.rounds.add(factories.round_of(factories.panel(), page, task_state=task_state))
    HeldPublication.objects.create(approval=approval, reason="Vol")
    return page


def planned() -> ArticlePage:
    page = draft()
    factories.approve(page)
    page.get_latest_revision().__class__.objects.filter(object_id=str(page.pk)).update(
        approved_go_live_at=timezone.now().replace(year=2199)
    )
    return page


def unseen() -> ArticlePage:
    supplement: Any = factories.supplement(draft())
    factories.publish_approved(supplement)
    return supplement


MADE = [draft, public, changed, checking, reading, sent_back, held, planned, unseen]


@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_the_list_and_the_page_agree(make: Any) -> None:
    page = make()
    assert state_of(page) == make.__name__
    assert stage(page).value == make.__name__


def test_a_text_that_was_withdrawn_is_no_mere_draft() -> None:
    page = public()
    withdraw_article(page=page, reason="Niet meer waar.", by=factories.superuser())
    assert state_of(page) == TextState.WITHDRAWN
    factories.publish_approved(page)
    assert state_of(page) == TextState.PUBLIC


def test_a_translation_is_behind_when_the_newest_source_says_something_else() -> None:
    page = public()
    first = factories.approve(page)
    translated = factories.translation(page, "en")
    own = factories.publish_approved(translated)
    assert state_of(translated) == TextState.PUBLIC
    newest = factories.approve(page)
    SourceComparison.objects.create(translation=own, source=first)
    assert state_of(translated) == TextState.PUBLIC, "compared with an older source"
    SourceComparison.objects.create(translation=own, source=newest)
    assert state_of(translated) == TextState.BEHIND
    assert state_of(page) == TextState.PUBLIC
