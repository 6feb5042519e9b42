"""The progress of a new rule for stale translations, for the page on which it is set."""

from django.template.defaultfilters import date
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from api.tasks import apply_stale_rule


def rule_progress() -> str:
    """Return that a new rule is being carried out, or that this failed; "" otherwise."""
    results = DBTaskResult.objects.filter(task_path=apply_stale_rule.module_path)
    newest = results.order_by("-enqueued_at").first()
    if newest is None or newest.status == TaskResultStatus.SUCCESSFUL:
        return ""
    if newest.status == TaskResultStatus.FAILED:
        return _(
            "The rule could not be carried out for every text. What was done stays. Save this page once more "
            "to go on; the nightly check of the sites does so, too."
        )
    return _(
        "The rule is being carried out (since %(time)s): old translations are shown or hidden one after "
        "another. You can leave this page."
    ) % {"time": date(localtime(newest.enqueued_at), "H:i")}
