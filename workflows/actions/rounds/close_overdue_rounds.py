"""Close rounds that are past their deadline."""

from datetime import timedelta
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.batch import Batch, batch
from workflows.actions.rounds.close_round import close_round
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import Outcome
from workflows.models import Round
from workflows.notifications import ask_for_a_choice
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.rounds.tallies import tally


def close_overdue_rounds() -> Batch[Round]:
    """Close each open round whose deadline has passed, each in a transaction of its own.

    With enough readers the verdicts decide. With too few the editor who submitted the text is told once, and
    chooses: give more time, invite others, or close it. Without a choice in `PANEL_CHOICE_DAYS` days the
    round is closed, and the text goes back.
    """
    overdue = list(Round.objects.overdue().order_by("pk").values_list("pk", flat=True))
    return batch(overdue, _close, what="Round")


@transaction.atomic
def _close(pk: int) -> Round | None:
    locked = lock_round(round_id=pk)
    if not locked.is_open:
        return None
    waits_until = locked.deadline + timedelta(days=settings.PANEL_CHOICE_DAYS)
    if tally(locked).readers < locked.minimum_readers and waits_until > timezone.now():
        _ask(locked)
        return None
    return locked if close_round(round=locked, deadline_passed=True) is not Outcome.OPEN else None


def _ask(overdue: Round) -> None:
    page = article_of_text(overdue.text)
    submitter = overdue.task_state.workflow_state.requested_by if overdue.task_state else None
    editor = submitter or (page.owner if page else None)
    if page and editor:
        transaction.on_commit(partial(ask_for_a_choice, overdue.pk, editor, page.pk))
