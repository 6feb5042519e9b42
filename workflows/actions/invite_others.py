"""Invite other members to a round that has too few readers."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.users.models import User
from workflows.actions.invite_member import invite_member
from workflows.actions.lock_round import lock_round
from workflows.errors import InvalidRequest, RoundClosed
from workflows.models import Invitation, Round
from workflows.permissions import check_can_lead
from workflows.queries.members import article_of, others_to_invite


@transaction.atomic
def invite_others(*, round: Round, by: User) -> list[Invitation]:  # noqa: A002 - the house's word
    """Return the new invitations: to whose turn comes next, with the panel's days to read.

    Raises NotAllowed, RoundClosed, and InvalidRequest when there is nobody left to invite.
    """
    check_can_lead(by, round)
    locked = lock_round(round_id=round.pk)
    page = article_of(locked.text)
    if not locked.is_open or page is None:
        raise RoundClosed(_("This round is closed. Submit the text again for a new one."))
    members = others_to_invite(locked, page)
    if not members:
        raise InvalidRequest(_("Everybody who can be invited now has been. Ask who manages the panel."))
    locked.deadline = max(locked.deadline, timezone.now() + timedelta(days=locked.panel.reading_days))
    locked.choice_asked_at = None
    locked.save(update_fields=["deadline", "choice_asked_at"])
    return [invite_member(round=locked, member=member, by=by) for member in members]
