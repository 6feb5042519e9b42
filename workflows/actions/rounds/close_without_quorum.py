"""Close a round with too few readers."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.rounds.close_round import close_round
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import Outcome
from workflows.errors import InvalidRequest, RoundClosed
from workflows.models import Round
from workflows.permissions import check_can_lead
from workflows.queries.approvals.articles import article_of_text


@transaction.atomic
def close_without_quorum(*, round: Round, by: User) -> Outcome:  # noqa: A002 - the domain's term
    """Return the outcome: not approved, for too few readers; the text goes back to its editor.

    Raises NotAllowed, RoundClosed, and InvalidRequest before the deadline.
    """
    page = check_can_lead(by, article_of_text(round.text))
    locked = lock_round(round_id=round.pk)
    if not locked.is_open:
        raise RoundClosed(_("This round is closed. Submit the text again for a new one."))
    if locked.deadline > timezone.now():
        raise InvalidRequest(_("Members can still read. Wait for the deadline, or take the text back."))
    record("workflows.close_without_quorum", about=page, by=by)
    return close_round(round=locked, deadline_passed=True)
