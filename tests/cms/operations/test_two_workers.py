"""Two workers never run one task twice, nor send one message twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from api.actions.webhooks.announce_changes import announce_changes
from api.actions.webhooks.claim_delivery import claim_delivery
from api.models import Delivery, Webhook
from cms.operations.actions.take_up_tasks import take_up_tasks
from cms.operations.worker.task_loop import TaskLoop
from cms.settings.base import TASKS
from tests import factories
from tests.cms.operations.beside import queued, until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]
WORKERS = 4


def at_once(do: Callable[[], Any]) -> list[Any]:
    begin = Barrier(WORKERS)

    def one(_number: int) -> Any:
        try:
            begin.wait()
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(one, range(WORKERS)))


def test_a_task_is_run_once(settings: Any, tmp_path: Path) -> None:
    settings.TASKS = TASKS
    file = tmp_path / "ran"
    for _number in range(20):
        queued("mark", str(file))
    loops = [TaskLoop("default", f"worker-{number}") for number in range(WORKERS)]
    with ThreadPoolExecutor(WORKERS) as pool:
        for loop in loops:
            pool.submit(loop.run)
        try:
            until(lambda: not DBTaskResult.objects.exclude(status="SUCCESSFUL").exists(), patience=20)
        finally:
            for loop in loops:
                loop.running = False
    assert len(file.read_text().splitlines()) == 20
    assert {len(one.worker_ids) for one in DBTaskResult.objects.all()} == {1}


def test_what_a_killed_worker_left_is_freed_once(tmp_path: Path) -> None:
    long_ago = timezone.now() - timedelta(minutes=5)
    for _number in range(5):
        queued("mark", "", status="RUNNING", started_at=long_ago, worker_ids=["gone"])
    assert sum(at_once(take_up_tasks)) == 5
    assert not DBTaskResult.objects.running().exists()


def test_a_message_is_made_once_and_sent_by_one(settings: Any) -> None:
    settings.TASKS = TASKS
    site = Webhook.objects.create(url="https://site.example/hook")
    factories.publish_approved(factories.article())
    made = at_once(lambda: announce_changes(webhook=site.pk))
    assert sum(one is not None for one in made) == 1
    key = Delivery.objects.get().pk
    claimed = at_once(lambda: claim_delivery(delivery=key))
    assert sum(one is not None for one in claimed) == 1
