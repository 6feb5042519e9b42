"""A manager of panels has spoken with a member, and says so."""

from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from cms.users.models import User
from workflows.enums import ReachedBy
from workflows.models import Member
from workflows.panel_permissions import check_can_stop_reader
from workflows.permissions import check_can_manage_members


@transaction.atomic
def vouch_for_member(*, member: Member, by: User) -> None:
    """From now on this person answers for the member, and not who entered the member.

    Who is reached by hand is confirmed with this; who is reached by e-mail still says yes at the own address.
    Only who manages the members of all panels may: a region of one person has its members confirmed so.
    Raises NotAllowed, also for who worked on a text that the member could read, or has a draft for this
    panel.
    """
    check_can_manage_members(by)
    locked = Member.objects.select_for_update(of=("self",)).get(pk=member.pk)
    check_can_stop_reader(by, locked)
    locked.confirmed_by = by
    if locked.reached_by == ReachedBy.HAND:
        locked.confirmed_at = timezone.now()
    locked.save(update_fields=["confirmed_by", "confirmed_at"])
    record("workflows.vouch_for_member", about=member, by=by)
