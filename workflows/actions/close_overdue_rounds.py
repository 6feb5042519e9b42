"""Close what is past its deadline."""

from django.db import transaction

from workflows.actions.close_round import close_round
from workflows.actions.lock_round import lock_round
from workflows.enums import Outcome
from workflows.models import Round


def close_overdue_rounds() -> list[Round]:
    """Close each open round whose deadline has passed, each in a transaction of its own; return them.

    With enough readers the verdicts decide; with too few the text goes back to its editor, who can submit it
    again for a new round.
    """
    return [closed for pk in Round.objects.overdue().values_list("pk", flat=True) if (closed := _close(pk))]


@transaction.atomic
def _close(pk: int) -> Round | None:
    locked = lock_round(round_id=pk)
    if not locked.is_open:
        return None
    return locked if close_round(round=locked, deadline_passed=True) is not Outcome.OPEN else None
