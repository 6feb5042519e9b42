"""What the state of the work allows. `check_x` raises, `can_x` answers."""

from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.errors import InvitationEnded, RoundClosed
from workflows.models import Invitation, Round


def check_round_open(round: Round) -> None:  # noqa: A002 - the house's word
    """Raise RoundClosed when nothing can be added to this round any more."""
    if not round.is_open or round.deadline <= timezone.now():
        raise RoundClosed(_("Reading this text has ended. What you wrote is kept."))


def check_usable(invitation: Invitation) -> None:
    """Raise InvitationEnded or RoundClosed when nothing more can be done with this link."""
    if invitation.revoked_at is not None:
        raise InvitationEnded(_("This link does not work any more."))
    check_round_open(invitation.round)
