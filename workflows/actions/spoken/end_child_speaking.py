"""A child under 16 to whose speaking no parent agrees, or no longer, speaks no answers any more."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.reading.erase_spoken_answers import erase_spoken_answers
from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Consent, Member, ParentalConsent, Round, SpokenAnswer


@transaction.atomic(savepoint=False)
def end_child_speaking(*, member: Member, by: User | None = None) -> int:
    """Return how many spoken answers were erased, at once; none where no parent is needed, or one agreed.

    After another yes of a parent the child is asked anew. Without `by` a parent took the yes back.
    """
    agreed = ParentalConsent.objects.filter(member=member).exclude(speaking_at=None)
    if not member.needs_parent or agreed.exists():
        return 0
    spoken = SpokenAnswer.objects.filter(invitation__member=member)
    reading = Round.objects.open().filter(invitations__spoken_answers__in=spoken).order_by("pk").distinct()
    for pk in reading.values_list("pk", flat=True):
        lock_round(round_id=pk)
    own = Consent.objects.filter(invitation__member=member).exclude(speaking_at=None)
    ended, erased = own.update(speaking_at=None), erase_spoken_answers(spoken=spoken)
    if ended or erased:
        record("workflows.end_child_speaking", about=member, by=by)
    return erased
