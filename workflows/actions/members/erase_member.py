"""Erase a member who leaves, is removed, or whose parent refuses."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.members.erase_traces import erase_traces
from workflows.models import EndedLink, Member, ParentalConsent


@transaction.atomic
def erase_member(*, member: Member, by: User | None = None) -> None:
    """Delete the member, the parent's consent and every trace: see erase_traces.

    Without `by` the member or a parent asked for it. A second call changes nothing. Of the links to the own
    page and of the parent stays that they ended: an `EndedLink` holds no person.
    """
    erase_traces(member=member)
    if not Member.objects.filter(pk=member.pk).exists():
        return
    consent = ParentalConsent.objects.filter(member_id=member.pk).first()
    EndedLink.objects.remember(member, replaced=False)
    if consent:
        EndedLink.objects.remember(consent, replaced=False)
    Member.objects.filter(pk=member.pk).delete()
    record("workflows.erase_member", about=member, by=by)
