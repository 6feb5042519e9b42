"""Invite other members to a round that has too few readers."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.rounds.invite_member import invite_member
from workflows.actions.rounds.lock_round import lock_round
from workflows.errors import InvalidRequest, RoundClosed
from workflows.models import Invitation, Round
from workflows.permissions import check_can_invite
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.members.eligibility import others_to_invite
from workflows.queries.rounds.tallies import readers_from_elsewhere


@transaction.atomic
def invite_others(*, round: Round, by: User) -> list[Invitation]:  # noqa: A002 - the domain's term
    """Return the new invitations: to those whose turn comes next, as many as are missing and a reserve.

    They get the panel's days to read, also when the deadline has passed. Nobody picks the readers of a text.
    Raises NotAllowed, RoundClosed, and InvalidRequest when the page is gone or nobody is left to invite.
    """
    locked = lock_round(round_id=round.pk)
    page = article_of_text(locked.text)
    if page is None:
        raise InvalidRequest(_("The page of this text is gone."))
    check_can_invite(by, page)
    if not locked.is_open:
        raise RoundClosed(_("This round is closed. Submit the text again for a new one."))
    members = others_to_invite(locked, page)
    if not members:
        raise InvalidRequest(
            _(
                "Everybody who may read this text is invited already. Add members first. A panel of a region "
                "can also ask another region to read together, on the page of the panel."
            )
        )
    locked.deadline = max(locked.deadline, timezone.now() + timedelta(days=locked.panel.reading_days))
    locked.choice_asked_at = None
    record("workflows.invite_others", about=page, by=by, members=len(members))
    invited = [invite_member(round=locked, member=member) for member in members]
    locked.together = readers_from_elsewhere(locked, decided=False)
    locked.save(update_fields=["deadline", "choice_asked_at", "together"])
    return invited
