"""Give the readers of a round more time."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.rounds.lock_round import lock_round
from workflows.errors import InvalidRequest, RoundClosed
from workflows.models import Invitation, Round
from workflows.permissions import check_can_lead
from workflows.queries.approvals.articles import article_of_text

MOST_DAYS = 90


@transaction.atomic
def extend_round(*, round: Round, days: int, by: User) -> Round:  # noqa: A002 - the domain's term
    """Return the round with its deadline postponed by `days`, counted from today when it has passed.

    Members who have not answered yet get another reminder before the new deadline. Raises NotAllowed,
    RoundClosed, and InvalidRequest for fewer than 1 or more than 90 days.
    """
    page = check_can_lead(by, article_of_text(round.text))
    if not 1 <= days <= MOST_DAYS:
        raise InvalidRequest(_("Choose from 1 to 90 days."))
    locked = lock_round(round_id=round.pk)
    if not locked.is_open:
        raise RoundClosed(_("This round is closed. Submit the text again for a new one."))
    locked.deadline = max(locked.deadline, timezone.now()) + timedelta(days=days)
    locked.choice_asked_at = None
    locked.save(update_fields=["deadline", "choice_asked_at"])
    Invitation.objects.filter(round=locked, verdict=None).update(reminded_at=None)
    record("workflows.extend_round", about=page, by=by, days=days)
    return locked
