"""Which tasks are begun again: those of workers that are gone, a few times, and by one worker."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from cms.operations.actions.record_heartbeat import record_heartbeat
from cms.operations.actions.repeat_task import repeat_task
from cms.operations.actions.take_up_tasks import take_up_tasks
from cms.operations.liveness import is_gone, may_judge
from cms.operations.models import Heartbeat

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def ago(seconds: float) -> datetime:
    return NOW - timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("beat", "begun", "gone"),
    [
        (1, 3600, False),  # a long task of a worker that lives
        (29, 3600, False),
        (31, 3600, True),
        (None, 10, False),  # begun before its worker's first beat
        (None, 31, True),
        (3600, 5, False),  # its worker slept, and has just begun it
    ],
)
def test_who_is_gone(beat: float | None, begun: float, gone: bool) -> None:
    assert is_gone(None if beat is None else ago(beat), ago(begun), NOW) is gone


def test_who_was_silenced_itself_judges_nobody() -> None:
    assert may_judge(ago(11), NOW)
    assert not may_judge(ago(21), NOW)
    assert not may_judge(None, NOW)


def running(worker: str = "gone", begun: int = 120, times: int = 1) -> DBTaskResult:
    return DBTaskResult.objects.create(
        status="RUNNING",
        started_at=timezone.now() - timedelta(seconds=begun),
        worker_ids=["earlier"] * (times - 1) + [worker],
        args_kwargs={"args": [], "kwargs": {}},
        task_path="tests.cms.operations.holding.mark",
        backend_name="default",
        run_after=get_date_max(),
    )


def heart(worker: str, seconds: int) -> None:
    Heartbeat.objects.create(worker=worker, beat_at=timezone.now() - timedelta(seconds=seconds))


def status(task: DBTaskResult) -> Any:
    task.refresh_from_db()
    return task.status


@pytest.mark.django_db
def test_a_task_of_a_worker_that_is_gone_is_begun_again_and_one_of_a_living_one_is_not() -> None:
    heart("living", 5)
    heart("gone", 40)
    left, never_beat, held = running(), running("unknown"), running("living")
    assert take_up_tasks() == 2
    assert [status(task) for task in (left, never_beat, held)] == ["READY", "READY", "RUNNING"]
    assert left.worker_ids == ["gone"]
    assert take_up_tasks() == 0


@pytest.mark.django_db
def test_a_task_that_ended_its_worker_three_times_has_failed_and_says_why() -> None:
    task = running(times=3)
    assert take_up_tasks() == 0
    assert status(task) == "FAILED"
    assert "3 times" in task.traceback
    assert task.finished_at
    (error,) = task.task_result.errors
    assert error.exception_class  # the library can read what we wrote


@pytest.mark.django_db
def test_a_worker_that_starts_again_under_its_name_does_not_wait() -> None:
    heart("gone", 1)
    mine, other = running(begun=2), running("another", begun=2)
    assert take_up_tasks(left_by="gone") == 1
    assert [status(mine), status(other)] == ["READY", "RUNNING"]


@pytest.mark.django_db
def test_what_failed_by_the_database_is_tried_three_times_in_all() -> None:
    task = running(times=2)
    DBTaskResult.objects.update(status="FAILED")
    assert repeat_task(task=task.pk)
    assert status(task) == "READY"
    assert task.run_after > timezone.now()
    DBTaskResult.objects.update(status="FAILED", worker_ids=["a", "b", "c"])
    assert not repeat_task(task=task.pk)
    assert status(task) == "FAILED"


@pytest.mark.django_db
def test_a_beat_is_kept_for_a_day() -> None:
    heart("yesterday", 90_000)
    assert not record_heartbeat(workers=["one", "two"])
    assert record_heartbeat(workers=["one", "two"])
    assert set(Heartbeat.objects.values_list("worker", flat=True)) == {"one", "two"}
