"""Invite one member to a round."""

from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.contributors import contributors_to
from workflows.errors import NotAllowed
from workflows.models import Invitation, Member, Round
from workflows.notifications import send_invitation
from workflows.policies import check_round_open, may_take_part
from workflows.queries.members.neighbours import neighbours_of
from workflows.rules.one_vote import mailbox_mark


@transaction.atomic
def invite_member(*, round: Round, member: Member) -> Invitation:  # noqa: A002 - the domain's term
    """Return the member's invitation to this round; a second call returns the same one.

    The mail goes out when the transaction is committed; members who are reached by hand get none. Raises
    RoundClosed, and NotAllowed for who worked on the text or was chosen by who did, a member of a panel that
    does not read together with this one, one who does not take part or has not confirmed, a youth whose
    parent did not agree, or a mailbox that takes part already, as another member. The log has one entry for
    all who are invited together: one for each would tie a member to a round for ever.
    """
    check_round_open(round)
    if member.panel_id != round.panel_id and not neighbours_of(round.panel).contains(member.panel):
        raise NotAllowed(_("This member is on another panel."))
    if not may_take_part(member):
        raise NotAllowed(_("This member does not take part, or a parent has not agreed yet."))
    if contributors_to(round.text).include(member):
        raise NotAllowed(_("Who worked on a text neither reads it on a panel nor chooses its readers."))
    existing = Invitation.objects.filter(round=round, member=member).first()
    if existing:
        return existing
    mark = mailbox_mark(member.mailbox, round.pk)
    if mark and round.invitations.filter(mailbox_mark=mark).exists():
        raise NotAllowed(_("This mailbox takes part in this round already."))
    invitation = Invitation.objects.create(round=round, member=member)
    Member.objects.filter(pk=member.pk).update(last_invited_at=timezone.now())
    transaction.on_commit(partial(send_invitation, invitation.pk))
    return invitation
