"""Past its deadline with too few readers, a round waits for its editor's choice."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from tests import factories
from workflows.actions.rounds.close_without_quorum import close_without_quorum
from workflows.actions.rounds.extend_round import extend_round
from workflows.actions.rounds.invite_others import invite_others
from workflows.enums import Decision, Outcome
from workflows.errors import InvalidRequest, NotAllowed, RoundClosed
from workflows.models import PanelReviewTask, Round

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return factories.superuser(first_name="Roos")


@pytest.fixture
def overdue(editor) -> Round:
    """A round of five that one member has read, since yesterday past its deadline."""
    panel = factories.panel(members=9, minimum_readers=5, spare_readers=0)
    workflow = Workflow.objects.create(name="Validation")
    task = PanelReviewTask.objects.create(name="Panels")
    task.panels.set([panel])
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=factories.article_index())
    page = factories.article()
    page.get_workflow().start(page, editor)
    opened = Round.objects.get()
    factories.decide(invitation=opened.invitations.first(), decision=Decision.YES)
    Round.objects.update(deadline=timezone.now() - timedelta(days=1))
    return Round.objects.get()


def close_overdue(capture) -> str:
    out = StringIO()
    with capture(execute=True):
        call_command("close_overdue_rounds", stdout=out)
    return out.getvalue()


def mails(to) -> list[mail.EmailMessage]:
    return [message for message in mail.outbox if message.to == [to.email]]


def test_the_editor_is_told_once_with_the_choices(
    overdue, editor, django_capture_on_commit_callbacks
) -> None:
    mail.outbox.clear()
    for _run in range(2):
        assert close_overdue(django_capture_on_commit_callbacks) == "0 closed.\n"
    (message,) = mails(editor)
    assert overdue.text.title in message.subject
    assert "/admin/pages/" in message.body
    assert "Roos" in message.body
    for reader in overdue.panel.members.all():
        assert reader.name not in message.body


def test_a_mail_that_fails_is_sent_the_next_time(
    overdue, editor, settings, caplog, django_capture_on_commit_callbacks
) -> None:
    mail.outbox.clear()
    settings.EMAIL_BACKEND = "tests.cms.mail.servers.NamingBackend"
    close_overdue(django_capture_on_commit_callbacks)
    assert editor.email not in caplog.text
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    close_overdue(django_capture_on_commit_callbacks)
    assert len(mails(editor)) == 1


def test_without_a_choice_it_ends_by_itself(overdue, django_capture_on_commit_callbacks) -> None:
    Round.objects.update(deadline=timezone.now() - timedelta(days=15))
    assert "1 closed." in close_overdue(django_capture_on_commit_callbacks)
    assert Round.objects.get().outcome == Outcome.NO_QUORUM


def test_more_time(overdue, editor) -> None:
    extended = extend_round(round=overdue, days=7, by=editor)
    assert timedelta(days=6) < extended.deadline - timezone.now() < timedelta(days=8)
    factories.decide(invitation=extended.invitations.last(), decision=Decision.YES)
    for days in (0, 91, -3):
        with pytest.raises(InvalidRequest):
            extend_round(round=overdue, days=days, by=editor)


def test_others(overdue, editor) -> None:
    invited = invite_others(round=overdue, by=editor)
    assert len(invited) == 4  # who are missing
    assert overdue.invitations.count() == 9
    assert Round.objects.get().deadline > timezone.now()
    with pytest.raises(InvalidRequest, match=r".+"):
        invite_others(round=overdue, by=editor)


def test_close(overdue, editor) -> None:
    assert close_without_quorum(round=overdue, by=editor) is Outcome.NO_QUORUM
    closed = Round.objects.get()
    assert (closed.yes, closed.is_open) == (1, False)
    assert closed.task_state.workflow_state.status == "needs_changes"
    for action in (close_without_quorum, invite_others):
        with pytest.raises(RoundClosed):
            action(round=overdue, by=editor)
    with pytest.raises(RoundClosed):
        extend_round(round=overdue, days=7, by=editor)


def test_not_before_the_deadline(overdue, editor) -> None:
    Round.objects.update(deadline=timezone.now() + timedelta(days=1))
    with pytest.raises(InvalidRequest):
        close_without_quorum(round=overdue, by=editor)


def test_only_an_editor_of_the_text_decides(overdue) -> None:
    stranger = factories.editor()
    for action in (close_without_quorum, invite_others):
        with pytest.raises(NotAllowed):
            action(round=overdue, by=stranger)
    with pytest.raises(NotAllowed):
        extend_round(round=overdue, days=7, by=stranger)
    assert Round.objects.get().is_open
