"""Erase a member who leaves, is removed, or whose parent refuses."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.members.erase_traces import erase_traces
from workflows.enums import Manner
from workflows.models import EndedLink, Member, ParentalConsent


@transaction.atomic
def erase_member(*, member: Member, by: User | None = None) -> None:
    """Delete the member, the parent's consent and every trace: see erase_traces.

    Without `by` the member or a parent asked for it. A second call changes nothing. Of the links to the own
    page and of the parent stays that they ended: an `EndedLink` holds no person.
    """
    erase_traces(member=member)
    consent = ParentalConsent.objects.filter(member_id=member.pk).first()
    ended = [EndedLink(token_hash=member.token_hash, tone=member.tone, language=member.page_language)]
    if consent:
        ended.append(
            EndedLink(
                token_hash=consent.token_hash,
                of_parent=True,
                tone=Manner.PARENTS,
                language=consent.page_language,
            )
        )
    if Member.objects.filter(pk=member.pk).delete()[0]:
        EndedLink.objects.bulk_create(ended, ignore_conflicts=True)
        record("workflows.erase_member", about=member, by=by)
