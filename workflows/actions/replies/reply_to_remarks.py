"""An editor replies to remarks on a passage."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.mails.notify_of_answer import notify_of_answer
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import ReplyOutcome
from workflows.errors import InvalidRequest
from workflows.models import Remark, Reply, Round
from workflows.permissions import check_can_lead
from workflows.policies import check_reply, is_change
from workflows.queries.approvals.articles import article_of_text
from workflows.visibility import shown_to_editors


@transaction.atomic
def reply_to_remarks(
    *,
    round: Round,  # noqa: A002 - the domain's term
    remarks: Collection[int],
    outcome: ReplyOutcome,
    text: str,
    by: User,
    made_from: str | None = None,
) -> Reply:
    """Return the one reply that these remarks on one passage now have; it replaces earlier ones.

    `made_from` is the fingerprint of the reply that the page showed with them; raises ChangedElsewhere when
    another would be replaced.

    Raises NotAllowed, and InvalidRequest for an open round, for remarks that are not of this round or not on
    one passage, and for a reply that is empty or longer than 1,000 characters.
    """
    page = check_can_lead(by, article_of_text(round.text))
    checked = check_reply(text)
    locked = lock_round(round_id=round.pk)
    rows = shown_to_editors(Remark.objects.filter(invitation__round=locked, pk__in=remarks))
    places = list(rows.values_list("passage", flat=True))
    if not remarks:
        raise InvalidRequest(_("Choose the remarks that you answer."))
    if len(places) != len(set(remarks)):
        raise InvalidRequest(_("Some of these remarks are no longer there. Please look again."))
    if len(set(places)) != 1:
        raise InvalidRequest(_("One answer is for remarks on one piece of the text."))
    stored = Reply.objects.filter(remarks__in=rows).first() or Reply()
    is_change(made_from, stored, Reply(outcome=outcome.value, text=checked))
    reply = Reply.objects.create(round=locked, outcome=outcome.value, text=checked, answered_by=by)
    Remark.objects.filter(pk__in=rows.values("pk")).update(reply=reply)
    Reply.objects.filter(round=locked, remarks=None, verdicts=None, answers=None).delete()
    record("workflows.reply_to_remarks", about=page, by=by, remarks=len(places))
    notify_of_answer(reply=reply)
    return reply
