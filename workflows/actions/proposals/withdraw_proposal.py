"""A region withdraws its proposal."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.enums import ProposalState
from workflows.models import Proposal
from workflows.permissions import check_can_propose
from workflows.policies import check_undecided


@transaction.atomic
def withdraw_proposal(*, proposal: Proposal, by: User) -> Proposal:
    """Return the withdrawn proposal; anybody at the desk of the region may do this.

    Raises NotAllowed, and InvalidRequest when it was already answered or withdrawn.
    """
    check_can_propose(by, proposal.region)
    locked = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    check_undecided(locked, _("the national desk"))
    locked.state = ProposalState.WITHDRAWN.value
    locked.decided_by, locked.decided_at = by, timezone.now()
    locked.save(update_fields=["state", "decided_by", "decided_at"])
    record("workflows.withdraw_proposal", about=locked, by=by)
    return locked
