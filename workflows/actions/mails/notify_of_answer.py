"""An editor answered readers of a public text: queue mails to those of whom nothing waits any longer."""

from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from workflows.enums import ClosingEvent
from workflows.models import Invitation, OutcomeMail, Reply, Round
from workflows.notifications import send_waiting
from workflows.queries.replies.comments import comments_without_reply, facts_without_reply
from workflows.queries.replies.passages import without_reply


@transaction.atomic(savepoint=False)
def notify_of_answer(*, reply: Reply) -> int:
    """Return how many mails wait: one for each member who was told before that the text is public.

    Whoever hears of the outcome later finds the answers with it. A member with several remarks gets the mail
    when the last of them is answered, and only once.
    """
    read, own = Round.objects.filter(pk=reply.round_id), {"invitation": OuterRef("pk")}
    told = OutcomeMail.objects.filter(event=ClosingEvent.PUBLISHED.value, **own).exclude(sent_at=None)
    answered = Invitation.objects.filter(
        Q(remarks__reply=reply) | Q(verdict__reply=reply) | Q(answers__reply=reply)
    )
    members = answered.filter(
        Exists(told),
        ~Exists(without_reply(read).filter(**own)),
        ~Exists(comments_without_reply(read).filter(**own)),
        ~Exists(facts_without_reply(read).filter(**own)),
    )
    event = ClosingEvent.ANSWERED.value
    OutcomeMail.objects.bulk_create(
        [OutcomeMail(invitation=member, event=event) for member in members.distinct()], ignore_conflicts=True
    )
    unsent = OutcomeMail.objects.unsent().filter(invitation__in=members, event=event, attempts=0)
    pks = list(unsent.order_by("pk").values_list("pk", flat=True))
    if pks:
        transaction.on_commit(partial(send_waiting.enqueue, "closing", pks), robust=True)
    return len(pks)
