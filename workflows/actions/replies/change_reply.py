"""An editor changes a reply to remarks."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import ReplyOutcome
from workflows.errors import InvalidRequest
from workflows.models import Reply
from workflows.permissions import check_can_lead
from workflows.policies import check_reply, is_change
from workflows.queries.approvals.articles import article_of_text


@transaction.atomic
def change_reply(
    *, reply: Reply, outcome: ReplyOutcome, text: str, by: User, made_from: str | None = None
) -> Reply:
    """Return the changed reply, which applies to all its remarks.

    `made_from` is the fingerprint of the reply that the page showed. Raises NotAllowed, InvalidRequest for a
    reply that is empty or longer than 1,000 characters or is gone, and ChangedElsewhere when another would be
    overwritten.
    """
    page = check_can_lead(by, article_of_text(reply.round.text))
    checked = check_reply(text)
    lock_round(round_id=reply.round_id)
    stored = Reply.objects.filter(pk=reply.pk).first()
    if stored is None:
        raise InvalidRequest(_("This answer is no longer there. Please look again."))
    if not is_change(made_from, stored, Reply(outcome=outcome.value, text=checked)):
        return stored
    reply.outcome, reply.text, reply.answered_by = outcome.value, checked, by
    reply.save(update_fields=["outcome", "text", "answered_by", "answered_at"])
    record("workflows.change_reply", about=page, by=by)
    return reply
