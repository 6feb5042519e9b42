"""An editor withdraws a reply to remarks."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.rounds.lock_round import lock_round
from workflows.errors import InvalidRequest
from workflows.models import Reply, Round
from workflows.permissions import check_can_lead
from workflows.policies import check_shown
from workflows.queries.approvals.articles import article_of_text


@transaction.atomic
def withdraw_reply(*, reply: Reply, by: User, made_from: str | None = None) -> None:
    """Delete the reply; its remarks need one again.

    Raises NotAllowed, and InvalidRequest once the text was submitted again or a later round has opened: the
    reply was needed for that, and can only be changed. Raises ChangedElsewhere when it is not what the page
    showed.
    """
    page = check_can_lead(by, article_of_text(reply.round.text))
    locked = lock_round(round_id=reply.round_id)
    text = locked.text
    later = Round.objects.filter(
        text__article=text.article, text__language=text.language, opened_at__gt=locked.closed_at
    )
    if later.exists() or page.workflow_in_progress:
        raise InvalidRequest(
            _("The text has gone on since. This answer cannot be taken back any more, but it can be changed.")
        )
    stored = Reply.objects.filter(pk=reply.pk).first() or Reply()
    check_shown(made_from, stored)
    reply.delete()
    record("workflows.withdraw_reply", about=page, by=by)
