"""A member agrees to take part."""

from django.db import transaction

from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Consent, Invitation
from workflows.policies import check_round_open, check_usable


@transaction.atomic
def give_consent(*, invitation: Invitation) -> Consent:
    """Return the member's consent; a second time returns the first.

    Raises InvitationEnded, RoundClosed or MayNotTakePart.
    """
    check_round_open(lock_round(round_id=invitation.round_id))
    check_usable(invitation)
    consent, _created = Consent.objects.get_or_create(invitation=invitation)
    Invitation.objects.filter(pk=invitation.pk).update(stopped_at=None)
    return consent
