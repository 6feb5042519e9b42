"""An editor replies to tips and other comments: those with verdicts, and those on sources and dates."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.mails.notify_of_answer import notify_of_answer
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import ReplyOutcome
from workflows.errors import InvalidRequest
from workflows.models import Answer, Reply, Round, Verdict
from workflows.permissions import check_can_lead
from workflows.policies import check_reply, is_change
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.replies.comments import comments
from workflows.queries.replies.comments import facts as facts_of


@transaction.atomic
def reply_to_comments(
    *,
    round: Round,  # noqa: A002 - the domain's term
    verdicts: Collection[int] = (),
    facts: Collection[int] = (),
    outcome: ReplyOutcome,
    text: str,
    by: User,
    made_from: str | None = None,
) -> Reply:
    """Return the one reply that these comments now have; it replaces earlier ones.

    `verdicts` came with a comment; `facts` are answers that say what is not right about sources or a date.
    `made_from` is the fingerprint of the reply that the page showed with them; raises ChangedElsewhere when
    another would be replaced.

    Raises NotAllowed, and InvalidRequest for an open round, for what is not of this round or came without
    words, and for a reply that is empty or longer than 1,000 characters.
    """
    page = check_can_lead(by, article_of_text(round.text))
    checked = check_reply(text)
    locked = lock_round(round_id=round.pk)
    of_round = Round.objects.filter(pk=locked.pk)
    tips = {verdict.pk for verdict in comments(of_round)} & set(verdicts)
    said = {answer.pk for answer in facts_of(of_round)} & set(facts)
    if not verdicts and not facts:
        raise InvalidRequest(_("Choose the remarks that you answer."))
    if (len(tips), len(said)) != (len(set(verdicts)), len(set(facts))):
        raise InvalidRequest(_("Some of these remarks are no longer there. Please look again."))
    stored = Reply.objects.filter(Q(verdicts__in=tips) | Q(answers__in=said)).first() or Reply()
    is_change(made_from, stored, Reply(outcome=outcome.value, text=checked))
    reply = Reply.objects.create(round=locked, outcome=outcome.value, text=checked, answered_by=by)
    Verdict.objects.filter(pk__in=tips).update(reply=reply)
    Answer.objects.filter(pk__in=said).update(reply=reply)
    Reply.objects.filter(round=locked, remarks=None, verdicts=None, answers=None).delete()
    record("workflows.reply_to_comments", about=page, by=by, comments=len(tips) + len(said))
    notify_of_answer(reply=reply)
    return reply
