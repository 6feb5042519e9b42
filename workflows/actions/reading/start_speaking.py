"""A member agrees to speak answers instead of writing them."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.actions.rounds.lock_round import lock_round
from workflows.errors import InvalidRequest
from workflows.models import Consent, Invitation
from workflows.policies import check_may_answer, check_round_open
from workflows.queries.reading.speaking import speaking_of
from workflows.rules.speaking import Speaking


@transaction.atomic
def start_speaking(*, invitation: Invitation) -> None:
    """Store the consent, which is for that alone and for this round; a second time changes nothing.

    Raises InvitationEnded, RoundClosed, ConsentMissing, and InvalidRequest where the panel does not allow it
    or a parent has to agree first.
    """
    check_round_open(lock_round(round_id=invitation.round_id))
    check_may_answer(invitation)
    if speaking_of(invitation) in (Speaking.NOT_HERE, Speaking.PARENT_FIRST):
        raise InvalidRequest(_("Speaking is not possible here now."))
    Consent.objects.filter(invitation=invitation, speaking_at=None).update(speaking_at=timezone.now())
