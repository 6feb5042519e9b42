"""Erase a member who leaves, is removed, or whose parent refuses."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.members.erase_traces import erase_traces
from workflows.models import Member


@transaction.atomic
def erase_member(*, member: Member, by: User | None = None) -> None:
    """Delete the member, the parent's consent and every trace: see erase_traces.

    Without `by` the member or a parent asked for it. A second call changes nothing.
    """
    erase_traces(member=member)
    if Member.objects.filter(pk=member.pk).delete()[0]:
        record("workflows.erase_member", about=member, by=by)
