"""A member chooses in which language and how to be reached."""

from functools import partial

from django.db import transaction

from cms.audit.changes import changes
from cms.audit.record import record
from cms.typed.mailboxes import typed_address
from workflows.enums import ReachedBy
from workflows.models import Member
from workflows.models.members.member import SHOWN_IN_LOG
from workflows.notifications import send_confirmation


@transaction.atomic
def set_preferences(*, member: Member, language: str, reached_by: ReachedBy, email: str = "") -> Member:
    """Return the member with the choice; by hand, the e-mail is deleted.

    Another address is asked first whether it is so. Raises ValidationError by field.
    """
    member.language, member.reached_by = language, reached_by.value
    member.email = typed_address(email) if reached_by is ReachedBy.EMAIL else ""
    member.full_clean()
    before = Member.objects.select_for_update(of=("self",)).get(pk=member.pk)
    if member.mailbox and member.mailbox != before.mailbox:
        member.confirmed_at = member.sent_at = None
    member.save()
    if fields := changes(before, member, shown=SHOWN_IN_LOG):
        record("workflows.set_preferences", about=member, by=None, fields=fields)
    transaction.on_commit(partial(send_confirmation, member.pk))
    return member
