"""The national desk answers a region's proposal."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.enums import DeskEvent, ProposalState
from workflows.models import DeskMail, Proposal
from workflows.permissions import check_can_answer
from workflows.policies import check_answer, check_undecided
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.mails.desks import who_proposed


@transaction.atomic
def answer_proposal(*, proposal: Proposal, state: ProposalState, words: str, by: User) -> Proposal:
    """Return the answered proposal. The text itself is changed by its editors, and read by its panels.

    Raises NotAllowed, and InvalidRequest when it was decided before, saying by whom, and for what
    `check_answer` refuses.
    """
    locked = (
        Proposal.objects.select_for_update(of=("self",)).select_related("national__text").get(pk=proposal.pk)
    )
    check_can_answer(by, article_of_text(locked.text))
    check_undecided(locked, str(locked.decided_by or _("somebody whose account is gone")))
    locked.answer = check_answer(state, words)
    locked.state, locked.decided_by, locked.decided_at = state.value, by, timezone.now()
    locked.save(update_fields=["state", "answer", "decided_by", "decided_at"])
    record("workflows.answer_proposal", about=locked, by=by, state=state.value)
    event = DeskEvent.ANSWERED.value
    people = who_proposed(locked)
    queue_desk_mails(mails=[DeskMail(event=event, recipient=one, proposal=locked) for one in people])
    return locked
