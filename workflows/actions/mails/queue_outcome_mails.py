"""Queue mails to those who took part about what became of the text."""

from functools import partial

from django.db import transaction

from workflows.enums import ClosingEvent, ReachedBy
from workflows.models import OutcomeMail
from workflows.models.rounds.round import RoundQuerySet
from workflows.notifications import send_waiting
from workflows.queries.members.participants import participants


@transaction.atomic(savepoint=False)
def queue_outcome_mails(*, rounds: RoundQuerySet, event: ClosingEvent) -> int:
    """Return how many mails wait: one for each member who answered in these rounds, and one per event.

    The rounds are all those of one review, earlier attempts included. The mails go out after the commit;
    whatever happens there, the verdict and the publication stand. A second call queues none. A mail about an
    earlier event that was not sent yet is not true any more, and is deleted. Members who are reached by hand
    see the outcome on their own page.
    """
    invitations = [
        one for one in participants(rounds) if one.member and one.member.reached_by == ReachedBy.EMAIL.value
    ]
    of_review = OutcomeMail.objects.filter(invitation__round__in=rounds)
    of_review.filter(sent_at=None).exclude(event=event).delete()
    OutcomeMail.objects.bulk_create(
        [OutcomeMail(invitation=one, event=event.value) for one in invitations], ignore_conflicts=True
    )
    waiting = list(
        OutcomeMail.objects.unsent()
        .filter(invitation__in=invitations, event=event, attempts=0)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    if waiting:
        transaction.on_commit(partial(send_waiting.enqueue, "closing", waiting), robust=True)
    return len(waiting)
