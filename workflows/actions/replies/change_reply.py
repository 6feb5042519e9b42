"""An editor changes a reply to remarks."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import ReplyOutcome
from workflows.models import Reply
from workflows.permissions import check_can_lead
from workflows.policies import check_reply
from workflows.queries.approvals.articles import article_of_text


@transaction.atomic
def change_reply(*, reply: Reply, outcome: ReplyOutcome, text: str, by: User) -> Reply:
    """Return the changed reply, which applies to all its remarks.

    Raises NotAllowed, and InvalidRequest for a reply that is empty or longer than 1,000 characters.
    """
    page = check_can_lead(by, article_of_text(reply.round.text))
    checked = check_reply(text)
    lock_round(round_id=reply.round_id)
    reply.outcome, reply.text, reply.answered_by = outcome.value, checked, by
    reply.save(update_fields=["outcome", "text", "answered_by", "answered_at"])
    record("workflows.change_reply", about=page, by=by)
    return reply
