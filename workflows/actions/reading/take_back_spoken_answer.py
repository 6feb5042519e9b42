"""A member takes back one spoken answer."""

from django.db import transaction

from workflows.actions.reading.erase_spoken_answers import erase_spoken_answers
from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Invitation, SpokenAnswer


@transaction.atomic
def take_back_spoken_answer(*, invitation: Invitation, question: str) -> None:
    """Erase it, also after the round; nothing happens when it is gone. `question` is "" for the verdict."""
    lock_round(round_id=invitation.round_id)
    erase_spoken_answers(spoken=SpokenAnswer.objects.filter(invitation=invitation, question=question))
