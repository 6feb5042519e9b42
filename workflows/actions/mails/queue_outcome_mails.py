"""Queue mails to participants about what happened to the text."""

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
    whatever happens then, the verdict and the publication stand. A second call queues none. An unsent mail
    about an earlier event is no longer true and is deleted. Members who are reached by hand see the outcome
    on their own page.
    """
    invitations = [
        invitation
        for invitation in participants(rounds)
        if invitation.member and invitation.member.reached_by == ReachedBy.EMAIL.value
    ]
    mails = OutcomeMail.objects.filter(invitation__round__in=rounds)
    mails.filter(sent_at=None).exclude(event=event).delete()
    OutcomeMail.objects.bulk_create(
        [OutcomeMail(invitation=invitation, event=event.value) for invitation in invitations],
        ignore_conflicts=True,
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
