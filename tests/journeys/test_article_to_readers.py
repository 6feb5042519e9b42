"""An editor submits a text; two panels read it side by side; it is published when both approve."""

import pytest
from django.core import mail
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from tests import factories
from workflows.actions.reading.add_remark import add_remark
from workflows.enums import Decision, Reason, RemarkKind
from workflows.models import Approval, PanelReviewTask, Round

pytestmark = pytest.mark.django_db


def workflow(*panels):
    made = Workflow.objects.create(name="Validatie")
    task = PanelReviewTask.objects.create(name="Panels")
    task.panels.set(panels)
    WorkflowTask.objects.create(workflow=made, task=task)
    WorkflowPage.objects.create(workflow=made, page=factories.article_index())
    return made


def test_two_panels_approve_and_the_text_is_published(django_capture_on_commit_callbacks) -> None:
    parents, youth = factories.panel(members=5), factories.panel("youth", members=5)
    workflow(parents, youth)
    page = factories.article()
    editor = factories.superuser()
    with django_capture_on_commit_callbacks(execute=True):
        page.get_workflow().start(page, editor)
    assert Round.objects.count() == 2
    assert len([message for message in mail.outbox if message.to[0].startswith("lezer")]) == 10
    for round_ in Round.objects.all():
        for invitation in round_.invitations.all():
            factories.decide(invitation=invitation, decision=Decision.YES)
    page.refresh_from_db()
    assert page.live
    assert Approval.objects.get().panels == [
        factories.panel_counts("parents", yes=5),
        factories.panel_counts("youth", yes=5),
    ]


def test_a_shared_minus_sends_it_back() -> None:
    parents = factories.panel(members=5)
    workflow(parents)
    page = factories.article()
    state = page.get_workflow().start(page, factories.superuser())
    for number, invitation in enumerate(Round.objects.get().invitations.all()):
        if number < 2:
            factories.take_part(invitation)
            add_remark(invitation=invitation, passage="summary", kind=RemarkKind.MINUS, reason=Reason.TONE)
        factories.decide(invitation=invitation, decision=Decision.YES)
    page.refresh_from_db()
    state.refresh_from_db()
    assert not page.live
    assert state.status == "needs_changes"
    page.summary = "Anders."
    page.save_revision()
    factories.answer_remarks(page)
    state.resume(user=None)
    assert Round.objects.count() == 2
    for invitation in Round.objects.latest("pk").invitations.all():
        factories.decide(invitation=invitation, decision=Decision.YES)
    page.refresh_from_db()
    assert page.live
