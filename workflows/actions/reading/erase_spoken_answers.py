"""Erase what members have spoken."""

from django.db import transaction

from workflows.enums import Decision, Outcome
from workflows.models import Verdict
from workflows.models.rounds.spoken_answer import SpokenAnswerQuerySet
from workflows.policies import lacks_words


@transaction.atomic(savepoint=False)
def erase_spoken_answers(*, spoken: SpokenAnswerQuerySet) -> int:
    """Return how many were erased: their sound goes with the commit. Open rounds must be locked.

    A tip that was spoken alone has no words any more: in an open round its verdict is a plain yes.
    """
    tips = Verdict.objects.filter(
        decision=Decision.YES_WITH_TIP.value,
        invitation__round__outcome=Outcome.OPEN.value,
        invitation__in=spoken.filter(question="").values("invitation"),
    )
    bare = [tip.pk for tip in tips if lacks_words(Decision.YES_WITH_TIP, tip.comment)]
    Verdict.objects.filter(pk__in=bare).update(decision=Decision.YES.value)
    return spoken.delete()[0]
