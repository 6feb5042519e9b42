"""An editor takes a text back from its editorial check or its readers."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.actions.rounds.lock_review import lock_review
from workflows.errors import InvalidRequest
from workflows.models import Round
from workflows.permissions import check_can_stop
from workflows.queries.newsroom.follow_ups import check_nothing_owed


@transaction.atomic
def stop_review(*, page: TextPage, reason: str, by: User) -> None:
    """End the review and its rounds without an outcome; whoever answered gets a mail, and answers are kept.

    Raises NotAllowed, and InvalidRequest when nothing is running any more, or when panels still owe a reading
    of what was published urgently.
    """
    running = page.current_workflow_state
    if running:
        lock_review(review=running)
        running = page.current_workflow_state
    if running is None:
        raise InvalidRequest(_("This text is not being checked or read any more. Nothing was stopped."))
    check_can_stop(by, page)
    check_nothing_owed(page)
    Round.objects.open().filter(task_state__workflow_state=running).update(stopped_because=reason)
    record("workflows.stop_review", about=page, by=by, why=reason)
    running.cancel(user=by)
