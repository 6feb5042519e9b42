"""Invite one member to a round."""

from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from cms.users.models import User
from workflows.errors import NotAllowed
from workflows.models import Invitation, Member, Round
from workflows.notifications import send_invitation
from workflows.policies import check_round_open
from workflows.queries.members import authors_of_text


@transaction.atomic
def invite_member(*, round: Round, member: Member, by: User | None) -> Invitation:  # noqa: A002, ARG001 - the house's words
    """Return the member's invitation to this round; a second call returns the same one.

    The message goes out when the transaction is committed. Raises RoundClosed, and NotAllowed for an author
    of the text or a member of another panel.
    """
    check_round_open(round)
    if member.panel_id != round.panel_id:
        raise NotAllowed(_("This member is on another panel."))
    if member.email.casefold() in authors_of_text(round):
        raise NotAllowed(_("An author does not decide about the own text."))
    existing = Invitation.objects.filter(round=round, member=member).first()
    if existing:
        return existing
    invitation = Invitation(round=round, member=member)
    invitation.renew_hash()
    invitation.save()
    transaction.on_commit(partial(send_invitation, invitation.pk))
    return invitation
