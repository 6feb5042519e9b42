"""A member takes back the consent to speak answers."""

from django.db import transaction

from workflows.actions.reading.erase_spoken_answers import erase_spoken_answers
from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Consent, Invitation, SpokenAnswer


@transaction.atomic
def stop_speaking(*, invitation: Invitation) -> int:
    """Return how many spoken answers were erased: always, at once, and also after the round.

    What somebody has written out by then is a written answer, and stays as those do.
    """
    lock_round(round_id=invitation.round_id)
    Consent.objects.filter(invitation=invitation).update(speaking_at=None)
    return erase_spoken_answers(spoken=SpokenAnswer.objects.filter(invitation=invitation))
