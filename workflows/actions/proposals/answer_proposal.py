"""The national desk answers a region's proposal."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.enums import ProposalState
from workflows.models import DeskMail, Proposal
from workflows.models.desk_events import DeskEvent
from workflows.permissions import check_can_answer
from workflows.policies import check_answer, check_undecided
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.mails.desks import answer_recipients


@transaction.atomic
def answer_proposal(*, proposal: Proposal, state: ProposalState, text: str, by: User) -> Proposal:
    """Return the answered proposal. The text itself is for its editors to change, and for its panels to read.

    Raises NotAllowed, and InvalidRequest when it was already decided, saying by whom, and for an answer that
    `check_answer` refuses.
    """
    locked = (
        Proposal.objects.select_for_update(of=("self",)).select_related("national__text").get(pk=proposal.pk)
    )
    check_can_answer(by, article_of_text(locked.text))
    check_undecided(locked, str(locked.decided_by or _("somebody whose account is gone")))
    locked.answer = check_answer(state, text)
    locked.state, locked.decided_by, locked.decided_at = state.value, by, timezone.now()
    locked.save(update_fields=["state", "answer", "decided_by", "decided_at"])
    record("workflows.answer_proposal", about=locked, by=by, state=state.value)
    event = DeskEvent.ANSWERED.value
    people = answer_recipients(locked)
    queue_desk_mails(mails=[DeskMail(event=event, recipient=person, proposal=locked) for person in people])
    return locked
