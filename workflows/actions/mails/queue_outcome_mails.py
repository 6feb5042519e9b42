"""Tell who took part what became of the text."""

from functools import partial

from django.db import transaction

from workflows.enums import ClosingEvent, ReachedBy
from workflows.models import OutcomeMail
from workflows.models.rounds.round import RoundQuerySet
from workflows.notifications import send_waiting
from workflows.queries.members.participants import participants


@transaction.atomic(savepoint=False)
def queue_outcome_mails(*, rounds: RoundQuerySet, event: ClosingEvent) -> int:
    """Return how many letters wait: one for each member who answered in these rounds, and one per event.

    The rounds are all those of one review, earlier attempts included. Letters go out after the commit;
    whatever happens there, the verdict and the publication stand. A second call writes none. What was not
    sent yet of an earlier event is not true any more, and goes. Who is reached by hand finds it on the own
    page.
    """
    to_tell = [
        one for one in participants(rounds) if one.member and one.member.reached_by == ReachedBy.EMAIL.value
    ]
    of_review = OutcomeMail.objects.filter(invitation__round__in=rounds)
    of_review.filter(sent_at=None).exclude(event=event).delete()
    OutcomeMail.objects.bulk_create(
        [OutcomeMail(invitation=one, event=event.value) for one in to_tell], ignore_conflicts=True
    )
    waiting = list(
        OutcomeMail.objects.unsent()
        .filter(invitation__in=to_tell, event=event, attempts=0)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    if waiting:
        transaction.on_commit(partial(send_waiting.enqueue, "closing", waiting), robust=True)
    return len(waiting)
