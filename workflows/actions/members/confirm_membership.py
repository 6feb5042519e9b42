"""A member says yes at the own address."""

from functools import partial

from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from workflows.enums import ReachedBy
from workflows.models import Invitation, Member
from workflows.notifications import send_invitation


@transaction.atomic
def confirm_membership(*, member: Member) -> None:
    """Let the member be invited from now on, and send what waited for this yes.

    A second call, and one by hand, changes nothing.
    """
    unconfirmed = Member.objects.filter(pk=member.pk, confirmed_at=None, reached_by=ReachedBy.EMAIL)
    if unconfirmed.update(confirmed_at=timezone.now()):
        record("workflows.confirm_membership", about=member, by=None)
        for pk in Invitation.objects.unsent().filter(member=member).values_list("pk", flat=True):
            transaction.on_commit(partial(send_invitation, pk))
