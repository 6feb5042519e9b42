"""A review that is stopped: whole or not at all, wherever it breaks off, and never approved after that."""

from io import StringIO
from threading import Barrier, Thread

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_cancelled

from tests import factories
from tests.contracts.gate.reading import check_task, decide, panel_task, reading, workflow_of
from workflows.actions.rounds.stop_review import stop_review
from workflows.enums import Outcome
from workflows.errors import InvalidRequest, RoundClosed
from workflows.models import Approval, OutcomeMail, Round, Withdrawal

# without a transaction round the test, as it is in production
pytestmark = pytest.mark.django_db(transaction=True)
RUNNING, STOPPED = WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_CANCELLED


class KilledError(Exception):
    """The process ended here."""


class Killing:
    """Ends at the n-th statement; counts them."""

    def __init__(self, at: int) -> None:
        self.at, self.seen = at, 0

    def __call__(self, execute, sql, params, many, context):
        self.seen += 1
        if self.seen == self.at:
            raise KilledError
        return execute(sql, params, many, context)


@pytest.fixture
def owner():
    return factories.superuser()


@pytest.fixture
def under_review(owner):
    return reading(factories.article(owner=owner))


def state_of(under_review) -> tuple:
    """Everything that tells whether it runs: all of it says so, or none."""
    review = WorkflowState.objects.get(pk=under_review.state.pk)
    steps = set(review.task_states.values_list("status", flat=True))
    rounds = set(Round.objects.values_list("outcome", flat=True))
    return review.status, steps, rounds, OutcomeMail.objects.count()


def test_a_kill_at_any_statement_leaves_it_running_or_stopped(under_review, owner) -> None:
    browser = Client(raise_request_exception=False)
    browser.force_login(owner)
    # the round of the youth ended with "yes", so that one is left
    whole = state_of(under_review)
    assert whole[0] == RUNNING
    tried, url = 0, reverse("validation:stop", args=[under_review.page.pk])
    while state_of(under_review) == whole:
        tried += 1
        killing = Killing(tried)
        with connection.execute_wrapper(killing):
            browser.post(url, {"reason": "Fout."})
        assert transaction.get_autocommit()
        assert tried < 400
    assert tried > 40, "statements"
    status, steps, rounds, mails = state_of(under_review)
    assert status == STOPPED
    assert steps == {TaskState.STATUS_CANCELLED}
    assert Outcome.OPEN.value not in rounds
    assert mails == 8
    with pytest.raises(RoundClosed):
        decide(under_review.last[-1:])


def test_a_review_is_not_cancelled_in_steps(under_review, owner) -> None:
    whole = state_of(under_review)
    with pytest.raises(transaction.TransactionManagementError):
        under_review.page.current_workflow_state.cancel(user=owner)
    assert state_of(under_review) == whole


def test_who_loaded_it_before_the_stop_does_not_bring_it_back(owner) -> None:
    """The editor who checks has the page open; the author stops; the editor approves."""
    panel = factories.panel(members=5)
    workflow_of(check_task(), panel_task(panel))
    page = factories.article(owner=owner)
    page.get_workflow().start(page, owner)
    loaded = page.current_workflow_state.current_task_state
    assert loaded.workflow_state.status == RUNNING
    stop_review(page=page, reason="Fout.", by=owner)
    with pytest.raises(PermissionDenied):
        loaded.approve(user=owner)
    assert page.current_workflow_state is None
    assert not Round.objects.exists()


def test_what_was_approved_is_not_stopped(under_review, owner) -> None:
    loaded = under_review.page.current_workflow_state
    decide(under_review.last)
    with pytest.raises(PermissionDenied), transaction.atomic():
        loaded.cancel(user=owner)
    with pytest.raises(InvalidRequest):
        stop_review(page=under_review.page, reason="Fout.", by=owner)
    under_review.page.refresh_from_db()
    assert under_review.page.live
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def half_stopped(under_review) -> None:
    """What a process left behind that was killed after Wagtail's first save."""
    WorkflowState.objects.filter(pk=under_review.state.pk).update(status=STOPPED)


def test_the_last_verdict_approves_nothing_that_was_stopped_half_way(under_review) -> None:
    half_stopped(under_review)
    decide(under_review.last)
    assert not Approval.objects.exists()
    under_review.page.refresh_from_db()
    assert not under_review.page.live


def repair() -> str:
    out = StringIO()
    call_command("close_overdue_rounds", stdout=out)
    return out.getvalue()


def test_what_was_stopped_half_way_is_ended_and_reported(under_review) -> None:
    assert "half way" not in repair()
    half_stopped(under_review)
    assert f"{under_review.page.title}: its review had been stopped half way" in repair()
    status, steps, rounds, mails = state_of(under_review)
    assert (status, steps) == (STOPPED, {TaskState.STATUS_CANCELLED})
    assert Outcome.OPEN.value not in rounds
    assert mails == 8
    assert "half way" not in repair()


def test_one_that_cannot_be_ended_stops_no_other_and_is_said(under_review, owner) -> None:
    other = under_review.page.get_workflow().start(factories.article(title="Die lukt", owner=owner), owner)
    for half in (under_review.state, other):
        WorkflowState.objects.filter(pk=half.pk).update(status=STOPPED)
    bad = state_of(under_review)

    def fail(instance, **_kwargs) -> None:
        if instance.workflow_state_id == under_review.state.pk:
            raise RuntimeError

    out, told = StringIO(), StringIO()
    task_cancelled.connect(fail)
    try:
        with pytest.raises(CommandError, match="1 went wrong"):
            call_command("close_overdue_rounds", stdout=out, stderr=told)
    finally:
        task_cancelled.disconnect(fail)
    assert f"Stopped review {under_review.state.pk}: RuntimeError" in told.getvalue()
    assert "Die lukt: its review had been stopped half way" in out.getvalue()
    assert set(other.task_states.values_list("status", flat=True)) == {TaskState.STATUS_CANCELLED}
    assert state_of(under_review)[:2] == bad[:2]
    assert f"{under_review.page.title}: its review had been stopped half way" in repair()


@pytest.mark.parametrize("public", [False, True], ids=["nothing public", "an older text public"])
def test_an_approval_after_a_stop_is_ended_unless_a_text_would_go(under_review, public) -> None:
    page = under_review.page
    if public:
        factories.publish_approved(page)
    half_stopped(under_review)
    made = factories.approve(page)
    Round.objects.update(approval=made, outcome=Outcome.APPROVED)
    TaskState.objects.update(status=TaskState.STATUS_APPROVED)
    assert ("half way" in repair()) is not public
    assert Withdrawal.objects.count() == (not public)
    page.refresh_from_db()
    assert page.live is public


@pytest.mark.postgresql
@pytest.mark.parametrize("attempt", range(8))
def test_a_stop_and_the_last_verdict_at_the_same_instant(owner, attempt: int) -> None:
    """One of the two comes first; the other hears that it was too late."""
    under_review = reading(factories.article(owner=owner), panels=1)
    barrier, failures = Barrier(2), []

    def one(act) -> None:
        try:
            barrier.wait(timeout=10)
            act()
        except Exception as error:  # noqa: BLE001 - shown by the test that started the thread
            failures.append(type(error))
        finally:
            connection.close()

    acts = [
        lambda: decide(under_review.last),
        lambda: stop_review(page=under_review.page, reason="Fout.", by=owner),
    ]
    threads = [Thread(target=one, args=[act]) for act in acts[:: 1 if attempt % 2 else -1]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
        assert not thread.is_alive()
    under_review.page.refresh_from_db()
    (failure,) = failures
    if failure is RoundClosed:
        assert state_of(under_review)[:3] == (STOPPED, {"cancelled"}, {Outcome.CANCELLED.value})
        assert (under_review.page.live, Approval.objects.count()) == (False, 0)
    else:
        assert failure is InvalidRequest
        assert state_of(under_review)[:3] == ("approved", {"approved"}, {Outcome.APPROVED.value})
        assert (under_review.page.live, Approval.objects.count()) == (True, 1)
