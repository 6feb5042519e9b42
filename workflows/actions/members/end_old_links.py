"""End the links that went to an address, or were given out, before a member was reached another way."""

from django.db import transaction
from django.utils import timezone

from workflows.models import EndedLink, Invitation, Member
from workflows.rules.one_vote import mailbox_mark


@transaction.atomic(savepoint=False)
def end_old_links(*, member: Member) -> None:
    """Give every invitation of the member another link; the own page leads to those of closed rounds.

    Of an open round the new link is sent after the yes at the new address, unless the member has decided
    already: that verdict stays, and is of the mailbox that gave it. An address that takes part in the round
    already, as somebody else, gets no second link. The rounds must be locked.
    """
    for invitation in (
        Invitation.objects.filter(member=member).select_related("round__panel", "member").order_by("pk")
    ):
        EndedLink.objects.remember(invitation, replaced=True)
        invitation.serial += 1
        if invitation.round.is_open and not hasattr(invitation, "verdict"):
            invitation.sent_at = invitation.reminded_at = invitation.tried_at = invitation.handed_over_at = (
                None
            )
            invitation.handed_over_by, invitation.attempts, invitation.last_error = None, 0, ""
            invitation.mailbox_mark = mark = mailbox_mark(member.mailbox, invitation.round_id)
            others = invitation.round.invitations.exclude(pk=invitation.pk).exclude(mailbox_mark="")
            if others.filter(mailbox_mark=mark).exists():
                invitation.mailbox_mark = ""
                invitation.revoked_at = invitation.revoked_at or timezone.now()
        invitation.save()
