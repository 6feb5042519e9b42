"""How far the rule for stale translations is carried out."""

from typing import Any

from django_tasks_db.models import DBTaskResult

from api.tasks import follow_rule


def newest_rule_task() -> "DBTaskResult[Any, Any] | None":
    """Return the last time that it was asked for; None when it never was, or not in the background."""
    asked = DBTaskResult.objects.filter(task_path=follow_rule.module_path)
    return asked.order_by("-enqueued_at").first()
